import tseslint from 'typescript-eslint';

/** The rooms that must stay pure: no Nest, no I/O, nothing of the rooms above them. */
const pure = (message, allowed = []) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['@nestjs/*', 'fastify', 'libsql', '@eventstore/*', 'rxjs', 'node:*', 'fs', 'path'],
          message,
        },
        { group: ['../src/*', '../../src/*', '**/src/*', ...allowed], message },
      ],
    },
  ],
  'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
});

const arrows = (...groups) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: groups, message: 'Arrows point one way: see docs/architecture.md.' }] },
  ],
});

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', '.cache/**', 'web/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      // `import type` on an injected class leaves Nest without a token: see docs/architecture.md.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/temporal/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: pure('src/temporal is the kernel: pure, no Nest, no I/O.', ['../*', '../../*']),
  },
  {
    files: ['events/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '@nestjs/*',
                'fastify',
                'libsql',
                '@eventstore/*',
                'rxjs',
                'fs',
                'path',
                'node:fs',
                'node:net',
                'node:http',
              ],
              message: 'events is pure: no Nest, no I/O.',
            },
            {
              group: ['../projections/*', '../src/!(temporal)', '../src/!(temporal)/**'],
              message: 'events imports only the kernel.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['projections/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@nestjs/*', 'fastify', 'libsql', '@eventstore/*', 'rxjs', 'node:*', 'fs', 'path'],
              message: 'projections are pure: no Nest, no I/O.',
            },
            {
              group: ['../src/!(temporal)', '../src/!(temporal)/**'],
              message: 'projections import only the kernel and the events.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'Date'],
    },
  },
  {
    files: ['src/ledger/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: arrows('../http/*', '../readmodel/*', '../cli/*', '../negotiations/*', '@nestjs/*'),
  },
  { files: ['src/readmodel/**/*.ts'], ignores: ['**/*.test.ts'], rules: arrows('../http/*', '../cli/*') },
  { files: ['scripts/**', 'bench/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
);
