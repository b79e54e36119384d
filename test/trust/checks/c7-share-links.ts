import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { at, furnished } from '../tenants/furnished.js';

const AT_ONCE = 10;
const NO_COUNT = {
  file: 'apps/api/src/links/unknown-links.ts',
  from: 'const MOST = 30;',
  to: 'const MOST = 1e9;',
};
const NEVER_CLOSED = {
  file: 'apps/api/src/sharing/pages/shared-page-reader.ts',
  from: "if (shareState(row, today) !== 'open') return 'closed';",
  to: '',
};
const REFERRER = {
  file: 'apps/api/src/sharing/pages/shared-document.ts',
  from: ".header('referrer-policy', 'no-referrer')",
  to: '',
};
export const shareLinks: Check = {
  id: 'C7',
  promise: 'A page for readers outside opens to its address alone, for as long as it is meant to',
  run: (trial) => tried(trial, []),
  controls: [
    { guard: 'unknown addresses are counted', run: (trial) => tried(trial, [NO_COUNT]) },
    { guard: 'a link that was taken back is closed', run: (trial) => tried(trial, [NEVER_CLOSED]) },
    { guard: 'no other site is told the address', run: (trial) => tried(trial, [REFERRER]) },
  ],
};

async function tried(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const server = await trial.ground.server(ground.database, { changes });
  const { owner } = ground.database;
  const lead = at(server.url, ground.tenants.here.lead);
  const path = await madeBy(lead, 'un');
  const [, token = ''] = path.split('/s/');
  const secret = token.split('.').at(-1)!;
  const open = await fetch(server.url + path);
  const text = await open.text();
  const closed = await opensWhenClosed(server.url, { lead, owner });
  const guessed = await guesses(server.url, token, trial.times(80, 100_000));
  return [
    {
      name: 'secret of an address',
      value: Buffer.from(secret, 'base64url').length * 8,
      unit: 'bits',
      atLeast: 128,
    },
    {
      name: 'pages that opened to their address',
      value: open.status === 200 && text.includes('Partage un') ? 1 : 0,
      exactly: 1,
    },
    { name: 'rows of the database that hold the secret', value: await rowsWith(owner, secret), exactly: 0 },
    { name: 'headers that are missing', value: missingHeaders(open.headers).length, exactly: 0 },
    { name: 'openings after the end', value: closed, exactly: 0 },
    { name: 'guesses that opened something', value: guessed.opened, exactly: 0 },
    { name: 'guesses that were not turned away', value: guessed.weighed, atMost: 30 },
  ];
}

async function madeBy(lead: ApiClient, word: string): Promise<string> {
  const input = {
    ...{ idempotencyKey: `le lien ${word}`, title: `Partage ${word}`, introduction: 'i', locale: 'fr' },
    ...{ questions: ['learned'], fields: [], until: new Date(Date.now() + 9e8).toISOString().slice(0, 10) },
  };
  const made = await lead.mutate('makeShareLink', input, 'url shareLink { id version }');
  return new URL(made.url).pathname;
}

/** One is taken back, the last day of another has passed. */
async function opensWhenClosed(
  url: string,
  { lead, owner }: { lead: ApiClient; owner: pg.Client },
): Promise<number> {
  const paths = [await madeBy(lead, 'deux'), await madeBy(lead, 'trois')];
  const { shareLinks } = await lead.run('{ shareLinks { id title version } }');
  const { id, version } = shareLinks.find(({ title }: { title: string }) => title === 'Partage deux');
  const revoked = await lead.mutate('revokeShareLink', { id, version }, 'shareLink { state }');
  if (revoked.code) throw new Error(`It was not taken back: ${revoked.code}`);
  await owner.query(`UPDATE share_links SET until = current_date - 2 WHERE title = 'Partage trois'`);
  const statuses = await Promise.all(paths.map(async (path) => (await fetch(url + path)).status));
  return statuses.filter((status) => status !== 404).length;
}

async function guesses(
  url: string,
  token: string,
  most: number,
): Promise<{ opened: number; weighed: number }> {
  const [workspace] = token.split('.');
  let [sent, opened, weighed] = [0, 0, 0];
  const guess = async (): Promise<void> => {
    while (sent < most) {
      sent += 1;
      const response = await fetch(`${url}/s/${workspace}.${randomBytes(32).toString('base64url')}`);
      await response.arrayBuffer();
      if (response.status === 200) opened += 1;
      if (response.status !== 429) weighed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guess));
  return { opened, weighed };
}

const HEADERS: Readonly<Record<string, RegExp>> = {
  'x-robots-tag': /noindex/,
  'referrer-policy': /^no-referrer$/,
  'cache-control': /no-store/,
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
};

const missingHeaders = (headers: Headers): string[] =>
  Object.entries(HEADERS).flatMap(([name, right]) => (right.test(headers.get(name) ?? '') ? [] : [name]));

/** In any column of any table, as text. */
async function rowsWith(owner: pg.Client, secret: string): Promise<number> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  let found = 0;
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0`, [secret]);
    found += rowCount ?? 0;
  }
  return found;
}
