import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { levain } from '../support/levain.js';
import { HEADLINES, runningTest, type RunningTest } from '../support/running-test.js';
import { madeToken } from '../support/tokens.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

const MEAN = { ...HEADLINES, shape: 'mean', baseline: 10, target: 20, minimumWorthwhileEffect: 5 } as const;

let app: TestApp;
let workspace: TestWorkspace;
let folder: string;
let token: string;

beforeAll(async () => {
  app = await startApp({ TOKEN_REQUESTS: '10000' });
  workspace = await newWorkspace(app);
  token = (await madeToken(workspace.lead, 'ingest')).text;
  folder = await mkdtemp(join(tmpdir(), 'levain-command-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await app.stop();
});

interface Scene {
  readonly test: RunningTest;
  readonly number: string;
}

async function scene(): Promise<Scene> {
  const test = await runningTest(app, workspace, MEAN);
  const { rows } = await app.database.owner.query('SELECT number FROM experiments WHERE id = $1', [
    test.uuid,
  ]);
  return { test, number: String(rows[0].number) };
}

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** The values are 1 to `count`: any lost or doubled one is seen. */
const table = (count: number): string =>
  `Date;Bras;Valeur\r\n${Array.from({ length: count }, (_, index) => `03/03/2026;"Titre ${index % 2 ? 'B' : 'A'}";${index + 1}\r\n`).join('')}`;

async function valuesOf({ test }: Scene): Promise<{ all: number; different: number; sum: number }> {
  const { rows } = await app.database.owner.query(
    `SELECT count(*)::int AS all, count(DISTINCT value)::int AS different, coalesce(sum(value), 0)::int AS sum
     FROM measurements WHERE experiment_id = $1`,
    [test.uuid],
  );
  return rows[0];
}

const run = (args: readonly string[], language?: string) => levain(args, { url: app.url, token, language });

describe('levain ingest', () => {
  it('brings a table, and the same one again without doubling it', async () => {
    const here = await scene();
    const path = await file('deux.csv', table(12_000));
    const first = await run(['ingest', path, '--experiment', here.number]);
    expect(first).toMatchObject({ code: 0, out: `12,000 rows recorded in experiment ${here.number}.\n` });
    expect(first.err).toContain('5,000 of 12,000 rows\n10,000 of 12,000 rows\n12,000 of 12,000 rows\n');
    expect(await run(['ingest', path, '-e', here.number, '-q'], 'fr_FR.UTF-8')).toEqual({
      ...{ code: 0, err: '' },
      out: `12\u202f000 lignes enregistrées dans l’expérimentation ${here.number}.\n`,
    });
    expect(await valuesOf(here)).toEqual({ all: 12_000, different: 12_000, sum: 72_006_000 });
  }, 60_000);

  it('goes on after it was killed, from where it was', async () => {
    const here = await scene();
    const path = await file('tué.csv', table(20_000));
    const killed = await levain(['ingest', path, '-e', here.number], {
      ...{ url: app.url, token },
      onSaid: (child, said) => void (said.includes('10,000 of') && child.kill('SIGKILL')),
    });
    expect(killed.code).toBeNull();
    expect((await valuesOf(here)).all).toBeGreaterThanOrEqual(10_000);
    expect((await run(['ingest', path, '-e', here.number])).code).toBe(0);
    expect(await valuesOf(here)).toEqual({ all: 20_000, different: 20_000, sum: 200_010_000 });
  }, 60_000);

  it('brings lines of JSON', async () => {
    const here = await scene();
    const one = (value: number) =>
      JSON.stringify({ measure: here.test.metricName, arm: 'Titre A', observedOn: '2026-03-03', value });
    const path = await file(
      'lignes.jsonl',
      Array.from({ length: 1_500 }, (_, index) => one(index + 1)).join('\n'),
    );
    expect((await run(['ingest', path, '-e', here.number, '--dry-run'])).out).toBe(
      '1,500 rows can be recorded. Nothing was.\n',
    );
    expect((await valuesOf(here)).all).toBe(0);
    expect((await run(['ingest', path, '-e', here.number])).code).toBe(0);
    expect(await valuesOf(here)).toEqual({ all: 1_500, different: 1_500, sum: 1_125_750 });
  }, 60_000);

  it('says what is wrong at the lines of the file, in both languages, and records nothing of it', async () => {
    const here = await scene();
    const path = await file('faux.csv', `${table(3)}03/03/2026;Titre Z;1\r\n31/02/2026;Titre A;2\r\n`);
    const english = await run(['ingest', path, '-e', here.number]);
    expect(english.code).toBe(3);
    expect(english.err).toContain('line 5: arm: “Titre Z” is not one of the bet’s groups.');
    expect(english.err).toContain('line 6: “31/02/2026” is not a date.');
    const french = await run(['ingest', path, '-e', here.number, '--lang', 'fr', '--dry-run']);
    expect(french.code).toBe(3);
    expect(french.err).toContain(
      'ligne 5\u00a0: arm\u00a0: «\u00a0Titre Z\u00a0» ne fait pas partie des groupes du pari.',
    );
    expect((await valuesOf(here)).all).toBe(0);
    const good = await file('bon.csv', table(3));
    expect((await run(['ingest', good, '-e', here.number, '--dry-run'])).out).toContain(
      '3 rows can be recorded',
    );
    expect((await valuesOf(here)).all).toBe(0);
  }, 60_000);
});

describe('levain ends with a number that programs understand', () => {
  it.each([
    ['no experiment', ['ingest', 'a.csv'], 2, 'Say which experiment'],
    ['an unknown option', ['ingest', 'a.csv', '--colour'], 2, 'levain --help'],
    ['a file that is not there', ['ingest', 'nowhere.csv', '-e', '1'], 2, 'cannot be read: nowhere.csv'],
    ['a token in clear', ['ingest', 'a.csv', '-e', '1', '--url', 'http://levain.example.org'], 2, 'in clear'],
    ['an experiment that is not there', ['ingest', 'package.json', '-e', '99999'], 3, 'no such experiment'],
  ])('%s', async (_, args, code, said) => {
    const ended = await run(args);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(said);
  });

  it('is told of an option that there is not, and of a file that is no text, in the language asked for', async () => {
    expect(await run(['ingest', 'x.csv', '--ecrase', '--lang', 'fr'])).toMatchObject({
      ...{ code: 2, err: '«\u00a0--ecrase\u00a0» n’existe pas. Voir levain --help.\n' },
    });
    const here = await scene();
    const path = await file('image.csv', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'));
    expect(await run(['ingest', path, '-e', here.number], 'fr_FR.UTF-8')).toMatchObject({
      ...{ code: 3, err: 'La ligne 2 n’est pas du texte\u00a0: ce n’est pas un fichier CSV.\n' },
    });
  }, 60_000);

  it('says that it waits for a server that is away, and what for', async () => {
    const here = await scene();
    const path = await file('attend.csv', table(3));
    const away = await levain(['ingest', path, '-e', here.number], {
      ...{ url: 'http://127.0.0.1:9', token },
      onSaid: (child, said) => void (said.includes('Trying again') && child.kill('SIGKILL')),
    });
    expect(away.err).toMatch(/^127\.0\.0\.1:9 does not answer \(.+\)\. Trying again in 2 s…\n$/);
  }, 60_000);

  it('a token mistyped, of another scope, or open to others', async () => {
    const path = await file('un.csv', table(1));
    const with_ = (text: string) => levain(['ingest', path, '-e', '1'], { url: app.url, token: text });
    expect(await with_(token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')))).toMatchObject({ code: 2 });
    expect((await with_((await madeToken(workspace.lead, 'read')).text)).code).toBe(4);
    const kept = await file('jeton', `${token}\n`);
    await chmod(kept, 0o644);
    const ended = await levain(['ingest', path, '-e', '99999', '--token-file', kept], { url: app.url });
    expect(ended.err).toContain('chmod 600');
    expect(ended.code).toBe(3);
  }, 30_000);

  it('a server that is not Levain, and one that sends elsewhere', async () => {
    const heard: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      heard.push(request.url);
      request.resume().on('end', () => response.writeHead(307, { location: '/elsewhere' }).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ended = await levain(['ingest', await file('b.csv', table(1)), '-e', '1'], { url, token });
    server.close();
    expect(ended).toMatchObject({ code: 5, err: expect.stringContaining('is not Levain') });
    expect(heard.some((path) => path?.includes('elsewhere'))).toBe(false);
  });
});
