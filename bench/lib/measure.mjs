const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

export const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

/** `{ p50, p99, … }` of many samples. */
export const spread = (samples) => {
  const all = sorted(samples);
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))];
  return { p50: at(0.5), p99: at(0.99), max: all.at(-1) };
};

/**
 * Measures several ways of doing the same work in turns, so that what else the machine does falls on all of them.
 * @param ways functions by name; each answers an object of numbers
 * @returns for each the medians of its numbers
 */
export async function inTurns(rounds, ways) {
  const runs = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, measure] of Object.entries(ways)) runs[name].push(await measure(round));
  return Object.fromEntries(Object.entries(runs).map(([name, each]) => [name, medians(each)]));
}

const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]));

/**
 * How fast work is done in this process, and at what CPU time (all threads, µs) a piece.
 * @param work answers how many pieces it has done
 */
export async function speed(work) {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const count = await work();
  const seconds = (performance.now() - startedAt) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { rate: count / seconds, cpu: (user + system) / count, seconds };
}

/**
 * How long calls take, each answered in every way in turns, after as many to warm up.
 * @param ways functions by name; told the number of the call
 * @returns for each `p50` and `p99` in ms, and `cpu`: the CPU time of a call (all threads of this process, µs)
 */
export async function samplesInTurns(count, ways) {
  const found = Object.entries(ways).map(([name, call]) => ({ name, call, samples: [], cpu: 0 }));
  for (let i = 0; i < 2 * count; i++)
    for (const way of found) {
      const before = process.cpuUsage();
      const startedAt = now();
      await way.call(i % count);
      const took = now() - startedAt;
      if (i < count) continue;
      const { user, system } = process.cpuUsage(before);
      way.samples.push(took);
      way.cpu += (user + system) / count;
    }
  return Object.fromEntries(found.map(({ name, samples, cpu }) => [name, { ...spread(samples), cpu }]));
}

export const now = () => performance.now();
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
