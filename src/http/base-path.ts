declare module 'fastify' {
  interface FastifyInstance {
    /** `PARLEY_BASE_PATH`: what comes before a path in a link. */
    basePath: string;
  }
}

/** The path as the routes know it: a proxy may have stripped the base path, or left it. */
export const withoutBase = (basePath: string, url: string): string =>
  url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : url;
