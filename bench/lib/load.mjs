import autocannon from 'autocannon';

/**
 * Loads a server for some seconds. Anything but success ends the bench.
 * @param requests of each connection, again and again: told the number of the connection, a list of autocannon's requests
 * @returns `rate` a second, CPU time of the server for each in µs, and latencies in ms
 */
export async function load(server, { connections, seconds, requests }) {
  const cpu = server.cpu();
  let number = 0;
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    setupClient: (client) => client.setRequests(requests(number++)),
  });
  const done = result['2xx'];
  if (result.errors + result.timeouts + result.non2xx > 0)
    throw new Error(
      `${result.errors} errors, ${result.timeouts} timeouts, ${result.non2xx} refusals (${JSON.stringify(result.statusCodeStats)}).`,
    );
  return {
    rate: done / result.duration,
    cpu: (server.cpu() - cpu) / done,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
