/**
 * What d3-scale needs of d3-interpolate and d3-format where only numbers are scaled and no tick is formatted: the packages
 * themselves bring colours, dates and locales along, a seventh of the page.
 */
export const interpolateNumber = (a: number, b: number) => (t: number) => a * (1 - t) + b * t;
export const interpolate = interpolateNumber;
export const interpolateRound = (a: number, b: number) => (t: number) => Math.round(a * (1 - t) + b * t);

const unused = (): never => {
  throw new Error('Ticks are not formatted by d3-scale here.');
};
export const piecewise = unused;
export const format = unused;
export const formatSpecifier = unused;
export const formatPrefix = unused;
export const precisionFixed = unused;
export const precisionPrefix = unused;
export const precisionRound = unused;
