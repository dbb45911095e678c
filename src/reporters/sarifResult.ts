import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { ResourceId } from '../model/resource.ts';
import { jsonPointer } from './jsonPointer.ts';
import { lineHashes } from './lineHash.ts';
import { printable } from './printable.ts';
import type { ReporterContext } from './reporter.ts';
import { sarifFixes } from './sarifFixes.ts';
import { sarifLevel } from './sarifLevel.ts';
import { sarifMessage } from './sarifMessage.ts';
import { sarifText } from './sarifText.ts';
import { artifactLocation } from './sarifUri.ts';
import { stretchOf } from './stretchOf.ts';

/** What a result is recognised by when lines move. `file` is for findings outside any object. */
export type ResultIdentity<F extends Finding> = (finding: F, file: string) => string;

/** A way to turn findings into results that hashes each file once. */
export function sarifResults<F extends Finding>(
  ruleIds: readonly string[],
  context: ReporterContext,
  identity: ResultIdentity<F>,
): (finding: F) => Promise<object> {
  const indices = new Map(ruleIds.map((id, index) => [id, index]));
  const hashes = new Map<string, readonly string[]>();
  const hashesOf = (file: string): readonly string[] => {
    let known = hashes.get(file);
    if (!known) {
      const text = context.text(file);
      hashes.set(file, (known = text === undefined ? [] : lineHashes(text)));
    }
    return known;
  };

  const fixesOf = sarifFixes(context);
  return async (finding) => {
    const { rule, severity, place, resource, targets, environments, allowance, related } = finding;
    const lineHash = hashesOf(place.file)[place.start.line - 1];
    return {
      ruleId: rule,
      ruleIndex: indices.get(rule),
      level: sarifLevel[severity],
      message: { text: sarifMessage(finding) },
      locations: [
        {
          physicalLocation: physicalLocation(place, context),
          logicalLocations: resource && [logicalLocation(resource, finding.path)],
        },
      ],
      relatedLocations:
        related.length > 0
          ? related.map((other, index) => ({
              id: index + 1,
              physicalLocation: physicalLocation(other.place, context),
              message: { text: sarifText(other.message) },
            }))
          : undefined,
      partialFingerprints: {
        ...(lineHash !== undefined && { primaryLocationLineHash: lineHash }),
        'k8sport/v1': identity(finding, artifactLocation(place.file, context).uri),
      },
      fixes: await fixesOf(finding),
      properties: { targets, environments, allowance },
    };
  };
}

function physicalLocation(place: Place, context: ReporterContext): object {
  const { line, column, endColumn } = stretchOf(place);
  return {
    artifactLocation: artifactLocation(place.file, context),
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
  };
}

/** `apps/v1/Deployment/shop/web#/spec/replicas`. */
function logicalLocation({ group, version, kind, namespace, name }: ResourceId, path: Finding['path'] = []): object {
  const object = [group, version, kind, namespace, name].filter((part) => part !== '').join('/');
  return { name: printable(name), fullyQualifiedName: printable(`${object}#${jsonPointer(path)}`), kind: 'object' };
}
