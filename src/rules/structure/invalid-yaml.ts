import type { ReadingRule } from '../../model/rule.ts';

export const invalidYaml: ReadingRule = {
  meta: {
    id: 'invalid-yaml',
    summary: 'A document cannot be read as YAML',
    why: `\`kubectl apply\` and every GitOps controller refuse a document that is not YAML, is not UTF-8, repeats a key, nests without end or explodes
through its aliases; kubectl alone takes the last of two equal keys in silence, which makes that a warning. k8sport names the line, and still checks the other documents of the file.

A document that only reads as YAML after rendering (\`{{ … }}\` of Helm, Jinja and the like) is counted as a template, not reported.
Where nothing in a broken document looks like a manifest (no \`apiVersion\`, no \`kind\`), it is a warning instead of an error.`,
    category: 'structure',
    severity: 'warning',
    since: '0.1.0',
  },
};
