import { writtenMatrix } from '../../support/access-matrix.js';
import { day } from '../../support/furniture-texts.js';
import { anyKey } from '../../support/workspace.js';
import { at } from '../tenants/furnished.js';
import type { HostileWorkspace } from './hostile-workspace.js';

type Send = (place: HostileWorkspace, write: (field: string) => string) => Promise<void>;

const READINGS = 'POST /api/experiments/:experimentId/imports';
const PEOPLE = 'POST /api/people/imports';

/** What takes a file, with a text in each of its columns that hold words; how it is sent says nothing if it was refused. */
export const FILES: Readonly<Record<string, Send>> = {
  [READINGS]: async ({ url, home }, write) => {
    const note = write(`${READINGS} note`);
    const path = `/api/experiments/${home.ids.running}/imports?${named(write(`${READINGS} fileName`))}`;
    await post(
      at(url, home.lead),
      path,
      `date,arm,events,total,note\n${day(-1)},${home.word} avec,1,100,${cell(note)}\n`,
    );
  },
  [PEOPLE]: async ({ url, home }, write) => {
    const client = at(url, home.coordinator);
    const [name, department, site] = ['name', 'department', 'site'].map((column) =>
      cell(write(`${PEOPLE} ${column}`)),
    );
    const file = `Nom;E-mail;Direction;Site\n${name};ana@example.org;${department};${site}\n`;
    const query = `${named(write(`${PEOPLE} fileName`))}&createDepartments=yes`;
    const { preview } = await post(client, `/api/people/imports/preview?${query}`, file);
    await post(client, `/api/people/imports?${query}&expected=${preview?.fingerprint}`, file);
  },
};

/** Fields of the files. */
export const FIELDS_OF_FILES: readonly string[] = [
  ...['note', 'fileName'].map((column) => `${READINGS} ${column}`),
  ...['name', 'department', 'site', 'fileName'].map((column) => `${PEOPLE} ${column}`),
];

/** Why no file with texts is sent there. */
const NO_FILE: Readonly<Record<string, string>> = {
  'POST /api/experiments/:experimentId/imports/preview': 'keeps nothing',
  'POST /api/people/imports/preview': 'keeps nothing',
  'POST /api/ingest/experiments/:experiment/measurements':
    'the same act as the imports of an experiment, for a program',
  'POST /api/archive': 'its rows are those of the columns that are filled',
  'POST /api/my-part/rounds/:id/paper': 'takes no text',
  'POST /p/:token': 'its forms are filled in in the browser',
  'POST /t/:token': 'its form is filled in in the browser',
  'POST /r/:token': 'a choice, no text',
  'POST /unsubscribe/:token': 'a choice, no text',
  'POST /unsubscribe/reader/:token': 'a choice, no text',
};

/** Addresses that take something, of which nobody says what becomes of a text. */
export const unsaidUploads = (): string[] =>
  [...writtenMatrix().keys()].filter(
    (line) => line.startsWith('POST /') && !(line in FILES) && !(line in NO_FILE),
  );

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const named = (fileName: string): string => new URLSearchParams({ fileName }).toString();

async function post(
  client: ReturnType<typeof at>,
  path: string,
  body: string,
): Promise<{ preview?: { fingerprint: string } }> {
  const headers = { 'content-type': 'text/csv', 'idempotency-key': anyKey() };
  const response = await client.fetch(path, { method: 'POST', body, headers });
  return (await response.json()) as { preview?: { fingerprint: string } };
}
