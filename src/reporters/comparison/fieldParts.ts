/** Longer fields are not looked into: nobody writes them, and looking must stay quick. */
const longest = 1000;

// A quoted key stays as it is; a list item loses what tells it from the others.
const brackets = /\['(?:[^']|'(?!\]))*'\]|\[[^\]]*\]/g;

/** Without what tells list items apart: `spec.containers[name=api].image` is `spec.containers[].image`. */
export function shapeOfField(field: string): string {
  if (field.length > longest) return field;
  return field.replace(brackets, (step) => (step.startsWith("['") ? step : '[]'));
}

/** The last step of a field, and what comes before: `data.LOG_LEVEL`, `env[name=LOG_LEVEL]`, `labels['a/b']`. */
export function lastStep(field: string): { readonly parent: string; readonly key: string } {
  if (field.endsWith("']")) return cut(field, field.lastIndexOf("['"), 2, 2);
  if (!field.endsWith(']')) return cut(field, field.lastIndexOf('.'), 1, 0);
  const at = field.lastIndexOf('[');
  const equals = field.indexOf('=', at);
  return cut(field, at, equals === -1 ? 1 : equals + 1 - at, 1);
}

/** @param before The length of the marks before the key; @param after Of those behind it. */
function cut(field: string, at: number, before: number, after: number): { parent: string; key: string } {
  if (at === -1) return { parent: '', key: field };
  return { parent: field.slice(0, at), key: field.slice(at + before, field.length - after) };
}
