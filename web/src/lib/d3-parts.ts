/**
 * What d3-scale needs of d3-array, d3-interpolate and d3-format where only numbers are scaled and nothing is ticked: the
 * packages themselves bring colours, dates and locales along, a seventh of the page.
 */
export const interpolateNumber = (a: number, b: number) => (t: number) => a * (1 - t) + b * t;
export const interpolate = interpolateNumber;
export const interpolateRound = (a: number, b: number) => (t: number) => Math.round(a * (1 - t) + b * t);

/** Where in a sorted list a number goes, to the right of its equals. */
export function bisect(sorted: number[], x: number, low = 0, high = sorted.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

const unused = (): never => {
  throw new Error('Scales have no ticks and no formats here.');
};
export {
  unused as InternMap,
  unused as ascending,
  unused as bisector,
  unused as format,
  unused as formatPrefix,
  unused as formatSpecifier,
  unused as piecewise,
  unused as precisionFixed,
  unused as precisionPrefix,
  unused as precisionRound,
  unused as quantile,
  unused as quantileSorted,
  unused as range,
  unused as tickIncrement,
  unused as tickStep,
  unused as ticks,
};
