import { writtenMatrix } from '../../support/access-matrix.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { day } from '../../support/furniture-texts.js';
import { anyKey, type TestMember } from '../../support/workspace.js';
import { at } from '../tenants/furnished.js';

/** A request that carries a text somewhere else than in GraphQL. */
export interface Carrier {
  readonly name: string;
  send(text: string): Promise<Response>;
}

/** Every parameter in the path of every address that docs/access.md lists, asked as an admin. */
export function pathCarriers({ admin, workspaceId }: FurnishedWorkspace, url: string): readonly Carrier[] {
  const client = at(url, admin);
  return [...writtenMatrix().keys()]
    .filter((line) => /^(?:GET|POST) .*:/.test(line))
    .flatMap((line) => {
      const [method, path] = line.split(' ') as [string, string];
      return (path.match(/:\w+/g) ?? []).map((parameter) => ({
        name: `${line} ${parameter}`,
        send: (text: string) =>
          client.fetch(
            path
              .replace(parameter, () =>
                encodeURIComponent(parameter === ':token' ? `${workspaceId}.${text}` : text),
              )
              .replace(/:\w+/g, 'x'),
            method === 'POST' ? { method, body: 'x', headers: { 'content-type': 'text/csv' } } : { method },
          ),
      }));
    });
}

/** Names, choices, keys and cells of files that come in. */
export function fileCarriers(
  { lead, coordinator, ids }: FurnishedWorkspace,
  url: string,
): readonly Carrier[] {
  const imports = `/api/experiments/${ids.running}/imports`;
  const post = (by: TestMember, path: string, body: string, headers: Record<string, string> = {}) =>
    at(url, by).fetch(path, {
      ...{ method: 'POST', body },
      headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey(), ...headers },
    });
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = (text: string): string =>
    `date,measure,arm,events,total,note\n${day(-1)},${cell(text)},${cell(text)},1,10,${cell(text)}\n`;
  const table = `date,arm,events,total\n${day(-1)},x,1,10\n`;
  const ofImports = ['fileName', 'mapping', 'encoding', 'delimiter', 'mode'].map((choice) => ({
    name: `imports ?${choice}=`,
    send: (text: string) =>
      post(lead, `${imports}?${new URLSearchParams({ [choice]: text }).toString()}`, table),
  }));
  return [
    ...ofImports,
    { name: 'cells of readings', send: (text) => post(lead, imports, rows(text)) },
    { name: 'cells of readings, looked at', send: (text) => post(lead, `${imports}/preview`, rows(text)) },
    { name: 'header of readings', send: (text) => post(lead, imports, `${cell(text)},arm\n1,2\n`) },
    {
      name: 'key of an import',
      send: (text) => post(lead, imports, table, { 'idempotency-key': encodeURIComponent(text) }),
    },
    {
      name: 'lines of a program',
      send: (text) =>
        post(
          lead,
          `/api/ingest/experiments/${ids.running}/measurements`,
          `${JSON.stringify({ measure: text, arm: text, observedOn: text, events: 1, total: 2, note: text })}\n`,
          { 'content-type': 'application/x-ndjson' },
        ),
    },
    {
      name: 'cells of a directory',
      send: (text) =>
        post(
          coordinator,
          '/api/people/imports/preview?createDepartments=yes',
          `name,email,department,site\n${cell(text)},a@b.example,${cell(text)},${cell(text)}\n`,
        ),
    },
    {
      name: 'a cookie',
      send: (text) =>
        fetch(`${url}/graphql`, {
          ...{ method: 'POST', body: JSON.stringify({ query: '{ viewer { member { id } } }' }) },
          headers: {
            ...{ 'content-type': 'application/json', origin: url },
            cookie: `levain=${encodeURIComponent(text)}`,
          },
        }),
    },
    {
      name: 'a token',
      send: (text) =>
        fetch(`${url}/graphql`, {
          ...{ method: 'POST', body: JSON.stringify({ query: '{ viewer { member { id } } }' }) },
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer lvn_${encodeURIComponent(text)}`,
          },
        }),
    },
  ];
}
