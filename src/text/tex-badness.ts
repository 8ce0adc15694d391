/**
 * TeX's badness (TeX: The Program, §108): 100 times the cube of `excess / capacity`, in whole numbers of scaled
 * points, 10,000 at most. For those who want the very breaks that TeX finds.
 */
export function texBadness(excess: number, capacity: number): number {
  const total = Math.abs(Math.round(excess));
  const sum = Math.round(capacity);
  if (total === 0) return 0;
  if (sum <= 0) return 10_000;
  const ratio = scaledRatio(total, sum);
  return ratio > 1290 ? 10_000 : Math.floor((ratio ** 3 + 0o400000) / 0o1000000);
}

/** About 297 times the ratio, without the products that TeX's 32 bits cannot hold. */
function scaledRatio(total: number, sum: number): number {
  if (total <= 7_230_584) return Math.floor((total * 297) / sum);
  if (sum >= 1_663_497) return Math.floor(total / Math.floor(sum / 297));
  return total;
}
