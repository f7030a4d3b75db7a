declare module 'fastify' {
  interface FastifyInstance {
    /** `PARLEY_BASE_PATH`: the prefix of every path in a link. */
    basePath: string;
  }
}

/** The path as the routes know it: a proxy may or may not have stripped the base path. */
export const withoutBase = (basePath: string, url: string): string =>
  url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : url;
