const suffixes: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** What the API server takes for an amount, for a JSON schema. */
export const quantityPattern = String.raw`^\d+(?:\.\d+)?(?:[numkMGTPE]|[KMGTPE]i)?$`;

const pattern = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/;

/**
 * The number a quantity stands for: `500m` is 0.5, `1Gi` is 1073741824. Undefined for what the API server would refuse.
 * Source: kubernetes/apimachinery pkg/api/resource/quantity.go.
 */
export function quantityOf(raw: unknown): number | undefined {
  if (typeof raw === 'number') return raw;
  const [, digits, exponent = '', suffix = ''] = typeof raw === 'string' ? (pattern.exec(raw) ?? []) : [];
  return digits === undefined ? undefined : Number(`${digits}${exponent}`) * suffixes[suffix]!;
}
