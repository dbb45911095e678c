/** The colours of one scheme. Text colours keep a contrast of 4.5 on `paper`, `card` and `source`. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly source: string;
  readonly ink: string;
  readonly muted: string;
  readonly link: string;
  readonly error: string;
  readonly warning: string;
  readonly note: string;
  readonly good: string;
  /** Behind marked text, which is in `ink`. */
  readonly mark: string;
  readonly line: string;
  /** Behind dial and bars. */
  readonly track: string;
}

export const light: Palette = {
  paper: '#faf8f4',
  card: '#ffffff',
  source: '#f5f2ec',
  ink: '#22262b',
  muted: '#5b616a',
  link: '#1a5796',
  error: '#ad2419',
  warning: '#7f5200',
  note: '#2a5f73',
  good: '#26683f',
  mark: '#ffe29a',
  line: '#dfdad0',
  track: '#e6e1d7',
};

export const dark: Palette = {
  paper: '#15171a',
  card: '#1c1f23',
  source: '#121417',
  ink: '#e8e5df',
  muted: '#a6abb3',
  link: '#8fbcf2',
  error: '#ff9d92',
  warning: '#e8bd66',
  note: '#8fc6d9',
  good: '#86d0a4',
  mark: '#5c4a0e',
  line: '#343940',
  track: '#2f343a',
};

/** A palette as custom properties of CSS. */
export function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, color]) => `--${name}:${color};`)
    .join('');
}
