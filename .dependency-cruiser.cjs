const GROUND = 'config|database|graphql|access|health|live|web|logging|monitoring|tracing';

/** The floors of the house. Each rule is proven by a violation in test/api/boundaries.api-spec.ts. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The rules know no server, no database, no screen, no clock: pure packages and themselves only.',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: '(\\.spec|/fixtures/[^/]+)\\.ts$' },
      to: {
        pathNot:
          '^(libs/domain/src/|node_modules/(@noble|@stdlib)/|node_modules/(canonicalize|graphology|graphology-metrics)/)',
      },
    },
    {
      name: 'features-meet-in-app',
      comment: 'A feature of the web never imports another one; the app joins them.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features/(?!$1/)|app/)' },
    },
    {
      name: 'ui-and-lib-know-no-feature',
      comment: 'What every screen shares knows none of them.',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|lib|i18n)/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'web-sees-only-the-schema',
      comment: 'The web knows the API by its schema, never by its code.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/api/src|apps/api/dist|migrations|test)/' },
    },
    {
      name: 'api-sees-no-web',
      comment: 'The server knows none of the pages it serves.',
      severity: 'error',
      from: { path: '^(apps/api/src|migrations)/' },
      to: { path: '^(apps/web|test)/' },
    },
    {
      name: 'command-sees-only-the-rules',
      comment: 'The command talks to a server as any program does: over HTTP.',
      severity: 'error',
      from: { path: '^apps/cli/' },
      to: { path: '^(apps/(api|web)|migrations|test)/' },
    },
    {
      name: 'ground-knows-no-feature',
      comment:
        'Settings, logs and measures, database, GraphQL, sign-in and live updates are under every feature.',
      severity: 'error',
      from: { path: `^apps/api/src/(${GROUND})/` },
      to: { path: `^apps/api/src/(?!(${GROUND})/)` },
    },
    {
      name: 'only-what-is-declared',
      comment: 'A package that is used is written in package.json.',
      severity: 'error',
      from: {
        path: '^(apps|libs|migrations)/',
        pathNot: '\\.(spec|test)\\.tsx?$|test-support|vite\\.config',
      },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@levain/source', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
