/**
 * How often the properties of a file are tried, with Jest's limit for each of its tests. A run ends in time for the counterexample to
 * be printed, shrunk as far as it is by then: a test that meets the limit while it is shrinking says nothing.
 *
 * @param each milliseconds for one run
 */
export function runsOf(numRuns: number, each: number) {
  const limit = 60_000 + each * numRuns;
  jest.setTimeout(limit);
  return { numRuns, interruptAfterTimeLimit: limit - 20_000, markInterruptAsFailure: true };
}
