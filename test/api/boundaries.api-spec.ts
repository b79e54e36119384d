import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = process.cwd();
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const EMPTY = 'export const x = 1;\n';
const using = (path: string, name = 'x'): string =>
  `import { ${name} } from '${path}';\nexport const y = ${name};\n`;

/** A small house whose files are named after what is right or wrong with them. */
const HOUSE: Record<string, string> = {
  'libs/domain/src/a/kept.ts': EMPTY,
  'libs/domain/src/a/kept-too.ts': using('./kept.js'),
  'libs/domain/src/a/first.ts': using('./second.js', 'y'),
  'libs/domain/src/a/second.ts': using('./first.js', 'y'),
  'libs/domain/src/a/reads-files.ts': using('node:fs', 'readFileSync'),
  'libs/domain/src/a/queries.ts': using('typeorm', 'DataSource'),
  'libs/domain/src/a/serves.ts': using('../../../../apps/api/src/config/kept.js'),
  'apps/api/src/config/kept.ts': EMPTY,
  'apps/api/src/config/knows-boards.ts': using('../boards/kept.js'),
  'apps/cli/src/asks-within.ts': using('../../api/src/boards/kept.js', 'y'),
  'apps/api/src/boards/kept.ts': using('../config/kept.js'),
  'apps/api/src/boards/draws.ts': using('../../../web/src/ui/kept.js'),
  'apps/api/src/boards/undeclared.ts': using('nobody-declared-this'),
  'apps/web/src/ui/kept.ts': EMPTY,
  'apps/web/src/ui/knows-feature.ts': using('../features/one/kept.js', 'y'),
  'apps/web/src/features/one/kept.ts': using('../../ui/kept.js'),
  'apps/web/src/features/two/meets-one.ts': using('../one/kept.js', 'y'),
  'apps/web/src/app/serves.ts': using('../../../api/src/boards/kept.js', 'y'),
};

let folder: string;
let violations: { rule: { name: string }; from: string }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'levain-boundaries-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) {
    copyFileSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = spawnSync(process.execPath, [CRUISER, '--output-type', 'json', 'apps', 'libs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  violations = (JSON.parse(run.stdout) as { summary: { violations: typeof violations } }).summary.violations;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('each floor of the house', () => {
  it.each([
    ['no-cycles', 'libs/domain/src/a/first.ts'],
    ['domain-is-pure', 'libs/domain/src/a/reads-files.ts'],
    ['domain-is-pure', 'libs/domain/src/a/queries.ts'],
    ['domain-is-pure', 'libs/domain/src/a/serves.ts'],
    ['features-meet-in-app', 'apps/web/src/features/two/meets-one.ts'],
    ['ui-and-lib-know-no-feature', 'apps/web/src/ui/knows-feature.ts'],
    ['web-sees-only-the-schema', 'apps/web/src/app/serves.ts'],
    ['api-sees-no-web', 'apps/api/src/boards/draws.ts'],
    ['ground-knows-no-feature', 'apps/api/src/config/knows-boards.ts'],
    ['command-sees-only-the-rules', 'apps/cli/src/asks-within.ts'],
    ['only-what-is-declared', 'apps/api/src/boards/undeclared.ts'],
  ])('%s catches %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('lets well-kept files pass', () => {
    expect(violations.filter(({ from }) => from.includes('kept'))).toEqual([]);
  });
});
