import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReverseProxy {
  url: string;
  close(): void;
}

/** A reverse proxy that shows a server under a path, and passes the path on as it is or without the base. */
export async function reverseProxy(target: string, basePath: string, strips: boolean): Promise<ReverseProxy> {
  const { hostname, port } = new URL(target);
  const server = createServer((from, to) => {
    if (!from.url?.startsWith(basePath)) return void to.writeHead(404).end('not Parley');
    const path = strips ? from.url.slice(basePath.length) || '/' : from.url;
    const headers = { ...from.headers, 'x-forwarded-for': '203.0.113.7' };
    const passed = request({ hostname, port, path, method: from.method, headers }, (answer) => {
      to.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(to);
    });
    // Live events end when either side does.
    passed.on('error', () => to.destroy());
    to.on('close', () => passed.destroy());
    from.pipe(passed);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
