import type { Command, Word } from '../../model/script.ts';
import { type Draft, draftsOf } from './draft.ts';
import { type Arguments, readArguments } from './readArguments.ts';

type Reader = (read: Arguments) => Draft[];

const anyPushed: Draft[] = [{ kind: 'push' }];

/** Programs other than docker that build images or send them to registries. Source: the help of each. */
const publishers: readonly (readonly [program: RegExp, words: RegExp, read: Reader])[] = [
  [
    /^(?:crane|gcrane)$/,
    /^(?:push|append|mutate|flatten)/,
    ({ operands, option }) => draftsOf('push', [...option('-t', '--tag'), ...operands.slice(2)]),
  ],
  [/^(?:crane|gcrane|regctl)$/, /^(?:copy|cp|image copy)/, ({ operands }) => copied(operands.slice(-2))],
  [/^skopeo$/, /^(?:copy|sync)/, ({ operands }) => copied(operands.slice(-2)).map(withoutTransport)],
  [
    /^ko$/,
    /^(?:build|publish|apply|create|resolve|run)/,
    ({ option }) => (option('-L', '--local').length > 0 ? [{ kind: 'build' }] : [{ kind: 'build' }, ...anyPushed]),
  ],
  [/^pack$/, /^build/, ({ operands, option }) => builtAnd(operands.slice(1, 2), option('--publish').length > 0)],
  [/^s2i$/, /^build/, ({ operands }) => builtAnd(operands.slice(3, 4), false)],
  [/^gcloud$/, /^(?:(?:alpha|beta) )?builds submit/, ({ option }) => builtAnd(option('-t', '--tag'), true)],
  [/^az$/, /^acr (?:build|import|task)/, ({ option }) => builtAnd(option('-t', '--image'), true)],
  [/^(?:executor|kaniko)$/, /^/, ({ option }) => builtAnd(option('-d', '--destination'), true)],
  [/^(?:gradlew?|mvnw?)$/, /\b(?:jib(?:Build)?|jib:build|\w*(?:push|publish)\w*|deploy|release\S*)(?: |$)/i, () => anyPushed],
  [/^(?:goreleaser|werf|garden|devspace|okteto|dagger|depot|apko|rio|brig|porter)$/, /^/, () => anyPushed],
  [/^(?:bazel|bazelisk|nx|lerna|turbo)$/, /push|publish|release/i, () => anyPushed],
  [
    /^(?:earthly|buildctl)$/,
    /^/,
    ({ option }) => (option('--push').length > 0 || option('--output').some(({ text }) => text.includes('push=true')) ? anyPushed : []),
  ],
  [
    /^(?:heroku|flyctl|fly|doctl|ibmcloud|oc|gh)$/,
    /^(?:container:push|deploy|registry|cr build|start-build|new-build|image|workflow run)/,
    () => anyPushed,
  ],
  [/^skaffold$/, /^(?:build|run|dev|debug)/, () => anyPushed],
];

/** What such a command does with images. */
export function publisherDrafts(command: Command): Draft[] {
  const { program } = command;
  const read = readArguments(command, program);
  const text = read.operands.map((each) => each.text).join(' ');
  return publishers.find(([name, pattern]) => name.test(program) && pattern.test(text))?.[2](read) ?? [];
}

function builtAnd(images: readonly Word[], isPushed: boolean): Draft[] {
  return [...draftsOf('build', images), ...(isPushed ? draftsOf('push', images) : [])];
}

function copied([from, to]: readonly Word[]): Draft[] {
  return from && to
    ? [
        { kind: 'tag', word: to, from },
        { kind: 'push', word: to },
      ]
    : anyPushed;
}

/** `docker://registry/app`, `docker-daemon:app`, `docker-archive:app.tar`. */
function withoutTransport(draft: Draft): Draft {
  const bare = (word: Word): Word => ({ ...word, text: word.text.replace(/^(?:docker:\/\/|containers-storage:|docker-daemon:)/, '') });
  return { ...draft, ...(draft.word && { word: bare(draft.word) }), ...(draft.from && { from: bare(draft.from) }) };
}
