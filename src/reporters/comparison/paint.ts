import { styleText } from 'node:util';
import type { Severity } from '../../model/severity.ts';

type Style = (text: string) => string;

export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly green: Style;
  readonly severity: Readonly<Record<Severity, Style>>;
}

/** Escape codes for colour, or none: that is up to the caller, not to the environment. */
export function paintOf(color: boolean): Paint {
  const style =
    (format: Parameters<typeof styleText>[0]): Style =>
    (text) =>
      color ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: style('bold'),
    dim: style('dim'),
    green: style('green'),
    severity: { error: style('red'), warning: style('yellow'), info: style('blue') },
  };
}
