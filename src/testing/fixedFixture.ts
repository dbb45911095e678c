import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a fixture should be after its fixes: `web.fixed.yaml` for `web.yaml`, `shop.fixed/` for `shop/`; undefined where there is none. */
export function fixedFixture(fixture: string): string | undefined {
  const { dir, name, ext } = path.parse(fixture);
  const fixed = path.join(dir, `${name}.fixed${ext}`);
  return existsSync(fixed) ? fixed : undefined;
}

export function isFixedFixture(name: string): boolean {
  return /\.fixed(?:\.[^.]+)?$/.test(name);
}
