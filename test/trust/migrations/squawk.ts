import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { MigrationInterface } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/all.js';
import { BEFORE_RELEASE } from './before-release.js';
import { statementsOf } from './statements.js';

const run = promisify(execFile);
const CONFIG = fileURLToPath(new URL('../../../.squawk.toml', import.meta.url));
const MOST_BYTES = 64 * 1024 * 1024;

/** A migration as squawk reads it. */
export interface Written {
  readonly name: string;
  readonly sql: string;
  /** A migration is a transaction of its own, unless it says that it cannot be: `transaction = false`. */
  readonly isTransaction: boolean;
}

/** A line of a migration that breaks a rule. */
export interface Finding {
  readonly migration: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** The file to run; null where the package has no build for this system. */
export function squawk(): string | null {
  const require = createRequire(import.meta.url);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  try {
    return require.resolve(`@squawk-cli/${process.platform}-${process.arch}/bin/squawk${suffix}`);
  } catch {
    return null;
  }
}

/** Every migration of the product, each with what it is excused from. */
export const ownMigrations = (): Promise<readonly Written[]> =>
  Promise.all(
    MIGRATIONS.map(async (migration) => {
      const excused = BEFORE_RELEASE[migration.name] ?? [];
      const statements = await statementsOf(migration);
      const lines = statements.map((statement) => `${statement};\n`);
      if (excused.length > 0) lines.unshift(`-- squawk-ignore-file ${excused.join(', ')}\n`);
      const { transaction }: MigrationInterface = new migration();
      return { name: migration.name, sql: lines.join('\n'), isTransaction: transaction !== false };
    }),
  );

/** What squawk finds in them, by the rules of `.squawk.toml`. */
export async function findings(migrations: readonly Written[]): Promise<readonly Finding[]> {
  const whole = migrations.filter(({ isTransaction }) => isTransaction);
  const inParts = migrations.filter(({ isTransaction }) => !isTransaction);
  return [...(await found(whole, ['--assume-in-transaction'])), ...(await found(inParts, []))];
}

async function found(
  migrations: readonly Written[],
  options: readonly string[],
): Promise<readonly Finding[]> {
  if (migrations.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'levain-migrations-'));
  try {
    const files = migrations.map(({ name }) => join(folder, `${name}.sql`));
    await Promise.all(migrations.map(({ sql }, index) => writeFile(files[index]!, sql)));
    const lines = await said(['--config', CONFIG, ...options, '--reporter', 'json', ...files]);
    return lines.map(({ file, line, rule_name: rule, message }) => ({
      ...{ migration: basename(file, '.sql'), line: line + 1, rule, message },
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Line {
  readonly file: string;
  readonly line: number;
  readonly rule_name: string;
  readonly message: string;
}

/** It ends with 1 when it finds something. */
async function said(options: readonly string[]): Promise<readonly Line[]> {
  const { stdout } = await run(squawk()!, options, { maxBuffer: MOST_BYTES }).catch(
    (error: { code?: unknown; stdout?: string }) => {
      if (error.code === 1 && error.stdout) return { stdout: error.stdout };
      throw error;
    },
  );
  return JSON.parse(stdout) as readonly Line[];
}
