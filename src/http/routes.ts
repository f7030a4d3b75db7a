import type { FastifyInstance } from 'fastify';

/** Which methods each path knows, gathered from the router itself. */
export class KnownRoutes {
  private readonly routes: { segments: string[]; methods: string[] }[] = [];

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRoute', ({ url, method }) => {
      this.routes.push({ segments: url.split('/'), methods: [method].flat() });
    });
  }

  /** What may stand in `Allow` for this path (without its query); empty when nothing is there. */
  allowed(path: string): string[] {
    const segments = path.split('/');
    const methods = this.routes
      .filter((route) => matches(route.segments, segments))
      .flatMap((route) => route.methods);
    return methods.length === 0 ? [] : [...new Set([...methods, 'OPTIONS'])].sort();
  }
}

/** `*` at the end of a route stands for any rest. */
const matches = (route: string[], path: string[]): boolean =>
  route.at(-1) === '*'
    ? matches(route.slice(0, -1), path.slice(0, route.length - 1))
    : route.length === path.length &&
      route.every((segment, index) =>
        segment.startsWith(':') ? path[index] !== '' : segment === path[index],
      );
