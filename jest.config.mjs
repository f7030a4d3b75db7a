import { availableParallelism } from 'node:os';

// Nest 12 is published as ESM only and Jest runs CommonJS: every module, node_modules included, goes through swc.
const common = {
  keepClassNames: true,
  target: 'es2022',
};
const typescript = {
  jsc: {
    ...common,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const javascript = { jsc: { ...common, parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } };

export default {
  // Two at once also on two processors: many tests wait for servers that they start.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testEnvironment: 'node',
  roots: [
    '<rootDir>/src',
    '<rootDir>/mapping',
    '<rootDir>/events',
    '<rootDir>/projections',
    '<rootDir>/test',
  ],
  testMatch: ['**/*.test.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // It exports to `import` alone.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
  transform: {
    '\\.ts$': ['@swc/jest', typescript],
    'node_modules/.*\\.m?js$': ['@swc/jest', javascript],
  },
  // google-protobuf, which the client of EventStoreDB uses, reads the global `this`, which a module compiled as ESM does not have.
  transformIgnorePatterns: ['/node_modules/(google-protobuf|@eventstore|@grpc|playwright-core|axe-core)/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  cacheDirectory: '.cache/jest',
  testTimeout: 300_000,
};
