import type { FastifyInstance } from 'fastify';

/** The methods of each path, collected from the router. */
export class KnownRoutes {
  private readonly routes: { segments: string[]; methods: string[] }[] = [];

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRoute', ({ url, method }) => {
      this.routes.push({ segments: url.split('/'), methods: [method].flat() });
    });
  }

  /** The value of `Allow` for this path (without its query); empty for an unknown path. */
  allowed(path: string): string[] {
    const segments = path.split('/');
    const methods = this.routes
      .filter((route) => matches(route.segments, segments))
      .flatMap((route) => route.methods);
    return methods.length === 0 ? [] : [...new Set([...methods, 'OPTIONS'])].sort();
  }
}

/** A trailing `*` in a route matches any rest. */
const matches = (route: string[], path: string[]): boolean =>
  route.at(-1) === '*'
    ? matches(route.slice(0, -1), path.slice(0, route.length - 1))
    : route.length === path.length &&
      route.every((segment, index) =>
        segment.startsWith(':') ? path[index] !== '' : segment === path[index],
      );
