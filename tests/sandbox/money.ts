/** Money as whole ten-thousandths, so that nothing is ever added in floats. */

/** Reads a decimal string; throws on anything else, a test's own mistake included. */
export function parseAmount(text: string): number {
  const match = /^(\d+)(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) throw new Error(`not an amount: ${text}`);
  return Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
}

/** Writes at least two decimals, more only where they are needed: `0.55`, `10.00`, `0.125`. */
export function formatAmount(amount: number): string {
  const whole = Math.trunc(amount / 10_000);
  const rest = String(amount % 10_000).padStart(4, '0');
  return `${whole}.${rest.slice(0, 2)}${rest.slice(2).replace(/0+$/, '')}`;
}

/** Writes no needless zeros, as the documented answer to `completed` does: `0.1`, `9.9`, `3`. */
export function formatShort(amount: number): string {
  return formatAmount(amount).replace(/\.?0+$/, '');
}

/** Reads a JSON number such as `max_price`; null when it is no usable amount. */
export function amountOfNumber(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null;
  return Math.round(value * 10_000);
}
