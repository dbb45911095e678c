import { unnamedImagesOf } from '../../kube/images/unnamedImages.ts';
import { metadataOf } from '../../kube/metadata.ts';
import { credentialsOf, isCredentialName, isDevelopmentCredential } from '../../kube/values/credentials.ts';
import { mayRequest, requestsIn, type Request } from '../../kube/values/requests.ts';
import { stringsWhere, type NamedString } from '../../kube/values/strings.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const unresolvedPlaceholder: SetRule = {
  meta: {
    id: 'unresolved-placeholder',
    summary: 'A value still waits for somebody to fill it in',
    why: `\`<your-domain>\`, \`CHANGEME\`, \`REPLACE_WITH_ROLE_ARN\`, \`arn:aws:iam::ACCOUNT_ID:role/web\`: everybody who deploys has to know which lines to
change, and who forgets one finds out from a program that does not start, or from one that runs with the words themselves as its value.

Write the value, or leave the line out of what environments share and let each overlay set its own. Where a tool fills it in, write a
variable: \`\${DOMAIN}\` and the like are not found.

Not found are values of Secrets, images (\`placeholder-image\`), passwords such as \`changeme\` (\`development-credential\`), descriptions and
comments, files whose name says that they are a template, a \`base\`, since overlays replace what it leaves open, and what a local
environment has. A placeholder that a file repeats is one finding.`,
    category: 'configuration',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkAll(resources, { role }) {
    if (role === 'local') return;
    const found = new Map<string, Found>();
    for (const resource of resources) {
      const { id, file } = resource;
      if (unjudged.has(id.kind) || template.test(file) || (role !== 'production' && base.test(file))) continue;
      for (const use of requestsOf(resource)) {
        const key = `${file}\n${use.request.text}\n${use.subject}`;
        const first = found.get(key);
        if (first) first.count++;
        else found.set(key, { ...use, resource, count: 1 });
      }
    }
    for (const { resource, cursor, request, subject, remedy, count } of found.values()) {
      const times = count > 1 ? `, ${count} times in this file` : '';
      yield { resource, at: cursor, span: request.span, message: `\`${subject}\` still waits for a value of yours${times}; ${remedy}` };
    }
  },
};

interface Use {
  readonly cursor: Cursor;
  readonly request: Request;
  /** What messages name: the placeholder or, where it may be taken for a password and then is one, the variable. */
  readonly subject: string;
  readonly remedy: string;
}

interface Found extends Use {
  readonly resource: Resource;
  count: number;
}

/** Secrets are filled in by whoever deploys; definitions and packages of operators are documentation for the most part. */
const unjudged: ReadonlySet<string> = new Set([
  'Secret',
  'CustomResourceDefinition',
  'ClusterServiceVersion',
  'CompositeResourceDefinition',
]);

/** What overlays are to replace. */
const base = /(?:^|\/)(?:bases?|components?)\//;

/** A file that is to be copied, and filled in then. */
const template = /(?:^|[/._-])(?:examples?|samples?|templates?|tmpl|tpl)(?:[._-][^/]*)?\.\w+$|(?:^|\/)templates?\//i;

/** Keys of what people read, and of what a program makes values from. */
const documentation =
  /(?:description|documentation|summary|message|help|usage|title|comment|note|author|committer|maintainer|placeholder|example|template|format|pattern)s?$/i;

/** Keys of programs and pages: what stands in several lines there is no file of settings. */
const program = /^(?:command|args|script|source|inline)$|\.(?:md|html?|css|sh|sql|py|js|ts|lua|rego|xml|tm?pl|template)$/i;

/** Names and annotations, of the pods too. Without a cursor for each: hardly any asks for something. */
function metadataStringsOf(resource: Resource): NamedString[] {
  return metadataOf(resource).flatMap((metadata) => [
    ...namedIn(metadata as Cursor as Cursor<Strings>, ['name', 'namespace'], () => ''),
    ...namedIn(metadata.at('annotations'), undefined, (key) => key),
  ]);
}

type Strings = Readonly<Record<string, string>>;

function namedIn(map: Cursor<Strings | undefined>, keys: readonly string[] | undefined, nameOf: (key: string) => string): NamedString[] {
  const raw = (typeof map.raw === 'object' && map.raw !== null ? map.raw : {}) as Readonly<Record<string, unknown>>;
  return (keys ?? Object.keys(raw)).flatMap((key) => {
    const text = Object.hasOwn(raw, key) ? raw[key] : undefined;
    return typeof text === 'string' && mayRequest(text) ? [{ cursor: map.at(key), text, name: nameOf(key) }] : [];
  });
}

/** Other rules have images and well-known passwords; argocd-vault-plugin fills in `<key>` where its annotations say from where. */
function isSettledElsewhere(resource: Resource, text: string): boolean {
  return (
    unnamedImagesOf(resource).some((image) => image.text === text.trim()) ||
    credentialsOf(resource).some((credential) => credential.text === text.trim() && isDevelopmentCredential(credential)) ||
    metadataOf(resource).some((metadata) =>
      metadata
        .at('annotations')
        .entries()
        .some(([key]) => key.startsWith('avp.kubernetes.io/')),
    )
  );
}

function requestsOf(resource: Resource): Use[] {
  const strings = [...metadataStringsOf(resource), ...stringsWhere(resource, mayRequest)];
  return strings.flatMap(({ cursor, text, name }) => {
    if (documentation.test(name) || (text.includes('\n') && program.test(name))) return [];
    const requests = requestsIn(text);
    return requests.length === 0 || isSettledElsewhere(resource, text)
      ? []
      : requests.map((request) => ({ cursor, request, ...wordsFor(request, request.name ?? name, text) }));
  });
}

const remedy = 'write it, or let each environment set its own';

function wordsFor({ text }: Request, name: string, whole: string): Pick<Use, 'subject' | 'remedy'> {
  if (isCredentialName(name)) return { subject: name, remedy: 'take it from a Secret' };
  return { subject: /:\/\/[^/\s]*:[^/\s]*@/.test(whole) ? name : text, remedy };
}
