import tseslint from 'typescript-eslint';

// What may import what is checked by dependency-cruiser: see .dependency-cruiser.mjs.

const IMPURE = ['process', 'fetch', 'setTimeout', 'setInterval'];

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
    rules: { 'no-restricted-globals': ['error', ...IMPURE] },
  },
  {
    files: ['projections/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...IMPURE, 'Date'] },
  },
  { files: ['scripts/**', 'bench/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
);
