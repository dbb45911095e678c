import { styleText } from 'node:util';
import type { Grade } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';

type Style = (text: string) => string;

export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly green: Style;
  readonly severity: Readonly<Record<Severity, Style>>;
  readonly grade: Readonly<Record<Grade, Style>>;
}

/** Escape codes for colour, or none: that is up to the caller, not to the environment. */
export function paintOf(color: boolean): Paint {
  const style =
    (format: Parameters<typeof styleText>[0]): Style =>
    (text) =>
      color ? styleText(format, text, { validateStream: false }) : text;
  const [red, yellow, green] = [style('red'), style('yellow'), style('green')];
  return {
    bold: style('bold'),
    dim: style('dim'),
    green,
    severity: { error: red, warning: yellow, info: style('blue') },
    grade: { A: green, B: green, C: yellow, D: yellow, F: red },
  };
}
