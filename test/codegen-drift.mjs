import { execFileSync } from 'node:child_process';

const GENERATED = ['apps/api/schema.graphql', 'apps/api/registered-documents.json', 'apps/web/src/generated'];

/** Generates again what is committed; any difference means that somebody changed the code and not the contract. */
execFileSync(
  process.execPath,
  ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'codegen', '--outputStyle=static'],
  {
    stdio: 'inherit',
  },
);
const changed = execFileSync('git', ['status', '--porcelain', '--', ...GENERATED], { encoding: 'utf8' });
if (changed.trim()) {
  console.error(
    `Generated files differ from what is committed; run "npm run codegen" and commit:\n${changed}`,
  );
  console.error(execFileSync('git', ['diff', '--stat', '--', ...GENERATED], { encoding: 'utf8' }));
  process.exit(1);
}
