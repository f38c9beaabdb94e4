/**
 * Divides a total by weights so that nothing is lost: each gets the whole `unit`s of its exact share, and what is left is
 * handed out one unit at a time to those whose share was cut the most (the method of the largest remainder); where two were
 * cut alike, to the earlier. What is less than a unit goes last. The parts add up to the total, and none differs from its
 * exact share by a unit or more.
 *
 * Throws a RangeError unless total and weights are 0 or more, some weight is more, and the unit is.
 */
export function apportion(total: bigint, weights: readonly bigint[], unit = 1n): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (total < 0n || unit <= 0n || sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('a total is divided by weights that are 0 or more, not all of them 0');
  }
  const parts = weights.map((weight) => ((total * weight) / (sum * unit)) * unit);
  const cut = weights.map((weight, index) => total * weight - (parts[index] ?? 0n) * sum);
  let left = total - parts.reduce((all, part) => all + part, 0n);
  for (const index of byMost(cut)) {
    const piece = left < unit ? left : unit;
    parts[index] = (parts[index] ?? 0n) + piece;
    left -= piece;
  }
  return parts;
}

/** The places of a list, the largest first. */
const byMost = (list: readonly bigint[]): number[] =>
  list
    .map((size, index) => ({ size, index }))
    .sort((a, b) => (a.size > b.size ? -1 : a.size < b.size ? 1 : a.index - b.index))
    .map(({ index }) => index);
