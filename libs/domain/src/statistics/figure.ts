/**
 * Whether a number can be measured: finite, and 0 or between 1e-50 and 1e50 in size, so that no square, sum or ratio of
 * such figures overflows. Far wider than anything people count.
 */
export function isFigure(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-50 && size <= 1e50);
}
