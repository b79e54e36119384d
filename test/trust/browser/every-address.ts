import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { routePaths } from '../../journeys/support/screens.js';
import { writtenMatrix } from '../../support/access-matrix.js';
import type { Furniture } from '../../support/furnished-workspace.js';

export interface Request {
  readonly path: string;
  readonly init: RequestInit;
  /** A file of the build, which says nothing of anybody. */
  readonly isFile: boolean;
}

const HTML = { accept: 'text/html' };
const JSON_BODY = { 'content-type': 'application/json' };
const WEB = new URL('../../../apps/web/dist/', import.meta.url);
const EXPLORER = new URL('../../../apps/api/explorer/dist/', import.meta.url);
/** The same for everybody, whatever they may see. */
const STYLE = /\/style\.css$/;

/** Every address of the matrix, on one's own things: `GET /api/tasks/:id/task.ics` with an id. */
export function ownPaths(ids: Furniture, message: string | null): Map<string, string> {
  const ofId = (line: string): string =>
    /outbox/.test(line)
      ? (message ?? 'nothing')
      : /packs/.test(line)
        ? ids.pack
        : /tasks/.test(line)
          ? ids.task
          : ids.round;
  const values: Readonly<Record<string, string>> = {
    ':experimentId': ids.running,
    ':experiment': ids.running,
    ':file': 'nothing.ics',
    ':name': 'pack.csv',
    ':index': '0',
  };
  const lines = [...writtenMatrix().keys()].filter((line) => /^[A-Z]+ \//.test(line));
  return new Map(
    lines.map((line) => {
      const path = line.slice(line.indexOf(' ') + 1);
      return [
        line,
        path.replace(/:\w+/g, (name) => (name === ':id' ? ofId(line) : (values[name] ?? 'nothing'))),
      ];
    }),
  );
}

/** Every address there is, asked for in every way it answers, and the ways it does not. */
export function everyAddress(ids: Furniture, message: string | null): Request[] {
  const ask = (path: string, init: RequestInit = {}, isFile = STYLE.test(path)): Request => ({
    path,
    init,
    isFile,
  });
  const addresses = [...ownPaths(ids, message)].map(([line, path]) => ({
    method: line.split(' ')[0]!,
    path,
  }));
  return [
    ...addresses.map(({ method, path }) =>
      ask(path, method === 'GET' ? {} : { method, body: 'a;b\n', headers: { 'content-type': 'text/csv' } }),
    ),
    ...addresses.map(({ path }) => ask(path, { method: 'OPTIONS', headers: PREFLIGHT }, false)),
    ...routePaths().map((path) => ask(path.replace(/\$\w+/g, '1'), { headers: HTML })),
    ...filesIn(WEB, '/').map((path) => ask(path, {}, true)),
    ...filesIn(EXPLORER, '/explorer/').map((path) => ask(path, {}, true)),
    // The explorer: a page of the build.
    ask('/graphql', { headers: HTML }, true),
    ...OF_GRAPHQL.map((init) => ask('/graphql', init)),
    ask(`/graphql?query=${encodeURIComponent('{ __typename }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    }),
    ...['HEAD', 'DELETE', 'POST', 'OPTIONS'].map((method) => ask('/', { method })),
    ...[
      '/nothing',
      '/api/nothing',
      '/%2e%2e/etc',
      '/assets/nothing.js',
      '/%',
      `/p/${'x'.repeat(300)}`,
    ].flatMap((path) => [ask(path), ask(path, { headers: HTML })]),
  ];
}

const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
};
const OF_GRAPHQL: readonly RequestInit[] = [
  {},
  { method: 'OPTIONS', headers: PREFLIGHT },
  ...[
    '{"query":"{ viewer { member { id } } }"}',
    '{"query":"{"}',
    '{',
    '[]',
    `"${'x'.repeat(1_100_000)}"`,
  ].map((body) => ({ method: 'POST', headers: JSON_BODY, body })),
  { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
  { method: 'POST', headers: { ...JSON_BODY, authorization: 'Bearer nothing' }, body: '{}' },
];

/** What the build wrote, without its packed twins; a page is asked for by its address. */
function filesIn(folder: URL, prefix: string): string[] {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, withFileTypes: true });
  return names
    .filter((each) => each.isFile() && !/\.(?:br|gz|html)$/.test(each.name))
    .map((each) => {
      const inside = each.parentPath.slice(fileURLToPath(folder).length);
      return prefix + (inside ? `${inside}/` : '') + each.name;
    });
}
