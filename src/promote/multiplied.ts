const quantity = /^(\d{1,15}(?:\.\d{1,9})?)([numkMGTPE]|[KMGTPE]i)?$/;

/** A quantity times a factor, in the same unit, rounded up where the unit has no parts; undefined for what is no plain quantity. */
export function multiplied(raw: unknown, factor: number): string | undefined {
  const [, digits, unit = ''] = quantity.exec(String(raw)) ?? [];
  if (digits === undefined || (typeof raw !== 'string' && typeof raw !== 'number')) return undefined;
  const product = Number(digits) * factor;
  // `1.5` CPUs are a quantity, parts of a byte or a thousandth are none.
  const rounded = unit === '' && Number(digits) < 1000 ? Math.round(product * 1000) / 1000 : Math.ceil(product - 1e-9);
  return Number.isFinite(rounded) && rounded > 0 ? `${rounded}${unit}` : undefined;
}
