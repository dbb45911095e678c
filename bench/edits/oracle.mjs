// Whether a text is what some changes ask for, in the eyes of readers that k8sport does not use for this.
import { isDeepStrictEqual } from 'node:util';
import { loadAll } from 'js-yaml';
import { CST, isCollection, isMap, isScalar, isSeq, Lexer, parseAllDocuments } from 'yaml';
import { askedValue } from './taggedTree.mjs';

const yamlPackage = { version: '1.1', merge: true, uniqueKeys: false, logLevel: 'silent', stringKeys: false };
const quietly = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** Each reads all documents of a text; undefined where it cannot. */
const readers = {
  'yaml 1.1': (text) => quietly(() => valuesOf(parseAllDocuments(text, yamlPackage))),
  'yaml 1.2': (text) => quietly(() => valuesOf(parseAllDocuments(text, { ...yamlPackage, version: '1.2' }))),
  'js-yaml': (text) => quietly(() => loadAll(text)),
};

function valuesOf(documents) {
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.map((document) => document.toJS({ maxAliasCount: 10_000 }));
}

/** What is wrong; undefined where nothing is, `unchecked` where nobody could read the text before. */
export function faultOf({ before, after, edits, range, changes }) {
  const target = documentIndex(before, range);
  let isChecked = false;
  for (const [name, read] of Object.entries(readers)) {
    const old = read(before);
    if (!old) continue;
    const asked = quietly(() => old.map((value, index) => (index === target ? askedValue(value, changes) : value)));
    // The reader sees other keys than kubectl does: `on: x`, `1.0: x`.
    if (!asked || !changes.every(({ path }) => hasStart(old[target], path))) continue;
    isChecked = true;
    const now = read(after);
    if (!now) return `${name} cannot read it any more`;
    if (!isDeepStrictEqual(now, asked)) return `${name} reads another value`;
  }
  const lost = lostComment(before, after, edits, range, changes);
  if (lost) return `a comment is lost or moved into something: ${lost}`;
  return isChecked ? undefined : 'unchecked';
}

/** Whether the first step of a path exists in a reader's eyes, so that it means the same there. */
function hasStart(value, path) {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return current !== undefined;
    if (!Object.hasOwn(current, step)) return true;
    current = current[step];
  }
  return true;
}

function documentIndex(text, range) {
  const documents = parseAllDocuments(text, yamlPackage);
  return documents.findLastIndex(({ contents }) => contents?.range && contents.range[0] < range.end && contents.range[0] >= range.start);
}

function commentsOf(text) {
  const comments = [];
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type = isText ? 'text' : CST.tokenType(token);
    isText = type === 'scalar';
    if (['scalar', 'doc-mode', 'flow-error-end'].includes(type)) continue;
    if (type === 'comment') comments.push({ offset, text: token.trimEnd() });
    offset += token.length;
  }
  return comments;
}

/** A comment of before that is missing, though it stands neither in nor behind what is removed or replaced. */
function lostComment(before, after, edits, range, changes) {
  const left = new Map();
  for (const { text } of commentsOf(after)) left.set(text, (left.get(text) ?? 0) + 1);
  const gone = edits.length === 0 ? [] : goneRanges(before, range, changes);
  const mayGo = new Map();
  for (const { text, offset } of commentsOf(before)) {
    left.set(text, (left.get(text) ?? 0) - 1);
    if (gone.some(([start, end]) => offset >= start && offset < end)) mayGo.set(text, (mayGo.get(text) ?? 0) + 1);
  }
  const lost = [...left].find(([text, count]) => -count > (mayGo.get(text) ?? 0));
  if (lost) return lost[0];
  const asked = new Set(changes.flatMap(({ comment }) => (comment ? comment.split('\n').map((line) => `# ${line}`) : [])));
  const surplus = [...left].filter(([, count]) => count > 0).map(([text]) => text);
  return surplus.find((text) => !asked.has(text));
}

function goneRanges(text, range, changes) {
  const document = parseAllDocuments(text, yamlPackage)[documentIndex(text, range)];
  return changes.flatMap(({ do: action, path, withEmptyParents }) => {
    if (action !== 'remove' && action !== 'set') return [];
    let steps = path;
    let [start, end] = rangeOf(document, steps);
    if (withEmptyParents) {
      while (steps.length > 1 && sizeAt(document, steps.slice(0, -1)) === 1) steps = steps.slice(0, -1);
      [start, end] = rangeOf(document, steps);
    }
    return [[start, lineEnd(text, end)]];
  });
}

function sizeAt(document, path) {
  const node = document.getIn(path, true);
  return isCollection(node) ? node.items.length : 0;
}

function rangeOf(document, path) {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const node = document.getIn(path, true);
  const key = isMap(holder)
    ? holder.items.map((pair) => pair.key).findLast((each) => isScalar(each) && String(each.value) === path.at(-1))
    : undefined;
  const [first, last] = [key ?? node, node ?? key].map((each) => each?.range);
  if (!first || !last) return [Infinity, Infinity];
  // The dash is part of an item, and a comment may stand behind it.
  return [isSeq(holder) ? (holder.items[path.at(-1) - 1]?.range?.[2] ?? holder.range[0]) : first[0], last[1]];
}

function lineEnd(text, offset) {
  if (offset > text.length) return offset;
  // The range of a block collection or block scalar ends where the next line begins.
  const from = text[offset - 1] === '\n' ? offset - 1 : offset;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
