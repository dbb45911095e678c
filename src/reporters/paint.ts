const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39] } as const;

export type Style = keyof typeof codes;

/** Text in a style, where colour is wanted. */
export type Paint = (style: Style, text: string) => string;

/** Node's own `styleText` asks the environment; here the caller has decided about colour. */
export function painter(color: boolean): Paint {
  return (style, text) => (color ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text);
}
