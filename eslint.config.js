import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** Sizes of the house: a file one reads at once, a function one sees at once. */
const sizes = (functionLines) => ({
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 5],
});

const NOT_PURE = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is an argument of the domain.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is an argument of the domain.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an argument of the domain.',
  },
  { selector: "MemberExpression[property.name='randomUUID']", message: 'Ids are arguments of the domain.' },
];

/** TypeORM's save() does not protect a row that somebody else changed meanwhile; settings have one door. */
const API_ONLY = [
  {
    selector: "CallExpression[callee.property.name='save']",
    message: 'Use updateVersioned: save() loses concurrent changes.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings are read once, in config/settings.ts.',
  },
];

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.levain/**',
      'apps/web/src/generated/**',
      'test-results/**',
    ],
  },
  ...typescript.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...sizes(50),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unsafe-function-type': 'off',
    },
  },
  { files: ['libs/domain/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...NOT_PURE] } },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/main.ts', 'apps/api/src/database/embedded/**'],
    rules: { 'no-restricted-syntax': ['error', ...API_ONLY] },
  },
  { files: ['apps/web/**'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
  {
    files: ['apps/web/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...sizes(80),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // A description of behaviour is a list of sentences: its length is the number of them.
    files: [
      '**/*.spec.ts',
      '**/*.api-spec.ts',
      '**/*.test.ts',
      '**/*.test.tsx',
      '**/*.journey.ts',
      'test/**/*.ts',
    ],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'max-params': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.mjs', 'apps/api/src/main.ts', 'apps/web/**/*.js', 'apps/api/explorer/**/*.js'],
    rules: { 'no-console': 'off' },
  },
);
