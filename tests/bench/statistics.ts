/** What a bench says of its numbers: the middle one, and between which two it would be on another day. */

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = low] = Number.isInteger(middle)
    ? [sorted[middle - 1], sorted[middle]]
    : [sorted[Math.floor(middle)]];
  return (low + high) / 2;
};

/** Numbers from 0 to 1 that are the same in every run (mulberry32), so that a report can be made again. */
const generator = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const draws = 2_000;

/**
 * The 95% confidence interval of the median, by the percentile bootstrap (Efron 1979): it assumes nothing
 * of how the noise is spread.
 */
export const interval = (values: readonly number[]): [low: number, high: number] => {
  const random = generator(values.length);
  const medians = Array.from({ length: draws }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)] ?? NaN)),
  ).toSorted((a, b) => a - b);
  return [medians[Math.floor(draws * 0.025)] ?? NaN, medians[Math.ceil(draws * 0.975) - 1] ?? NaN];
};

/**
 * The exponent of `cost = constant × size ^ exponent`: the slope of the least-squares line through the
 * logarithms. 1 is a straight line.
 */
export const exponent = (points: readonly (readonly [size: number, cost: number])[]): number => {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanSize, meanCost] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [size, cost]) => sum + (size - meanSize) * (cost - meanCost), 0);
  const variance = logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
  return covariance / variance;
};
