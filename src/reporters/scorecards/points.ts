/** One decimal place everywhere, so that columns stand below each other and add up as they are shown. */
export function points(value: number): string {
  return value < 0 ? `−${(-value).toFixed(1)}` : value.toFixed(1);
}
