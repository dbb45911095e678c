import type { Io } from './io.ts';

/**
 * Whether standard output is a terminal that is known to show links (OSC 8). `FORCE_HYPERLINK` vouches for one that is not
 * known, or stands against one that is; never for a pipe, and never in CI, whose logs are no terminal.
 */
export function supportsHyperlinks({ env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (!stdout.isTTY || env['CI'] || env['TEAMCITY_VERSION']) return false;
  const forced = env['FORCE_HYPERLINK'];
  return forced === undefined ? isKnown(env) : forced !== '0' && forced !== 'false';
}

/** https://github.com/Alhadis/OSC8-Adoption; what a terminal sets about itself. */
const programs: ReadonlySet<string> = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'zed', 'WarpTerminal', 'Hyper', 'rio']);
const terms: ReadonlySet<string> = new Set(['xterm-kitty', 'alacritty', 'alacritty-direct', 'foot', 'xterm-ghostty', 'contour']);

function isKnown(env: Io['env']): boolean {
  if (env['TERM'] === 'dumb') return false;
  // VTE 0.50 was the first, and crashed; `5001` is 0.50.1.
  if (Number(env['VTE_VERSION']) > 5000) return true;
  if (env['WT_SESSION'] || env['KITTY_WINDOW_ID'] || env['DOMTERM']) return true;
  return programs.has(env['TERM_PROGRAM'] ?? '') || terms.has(env['TERM'] ?? '');
}
