import type { Reporter } from './reporter.ts';

/** Every format by name; each is loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  concise: async () => (await import('./concise.ts')).concise,
  full: async () => (await import('./full/full.ts')).full,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  html: async () => (await import('./html/html.ts')).html,
  rdjsonl: async () => (await import('./rdjsonl.ts')).rdjsonl,
  markdown: async () => (await import('./markdown.ts')).markdown,
};

/** The formats that people read; they may use colour and leave out what is only good to know. */
export const humanFormats: ReadonlySet<string> = new Set(['pretty', 'concise', 'full']);
