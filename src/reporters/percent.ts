/**
 * One decimal place. Only nothing is 0 %, and only everything 100 %.
 *
 * @param share 0 to 1.
 */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded === 0 && share > 0) return '<0.1 %';
  if (rounded === 100 && share < 1) return '>99.9 %';
  return `${rounded} %`;
}
