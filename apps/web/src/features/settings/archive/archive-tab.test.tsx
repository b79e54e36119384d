import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { ana, renderScreen } from '../../../../test-support/render-screen.js';
import { ArchiveTab } from './archive-tab.js';

const viewer = { ...ana, member: { ...ana.member, role: 'admin' as const } };
const { fetch: before, XMLHttpRequest: Sender } = globalThis;
let answer: object;

/** Answers what it is told to, once something was sent. */
class OneRequest {
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  responseText = '';
  status = 200;
  onload?: () => void;
  open = jest.fn();
  setRequestHeader = jest.fn();
  send(file: File) {
    this.upload.onprogress?.({ loaded: file.size, total: file.size });
    this.responseText = JSON.stringify(answer);
    setTimeout(() => this.onload?.());
  }
}

const contents = (more: object) => {
  const body = {
    ok: true,
    counts: { experiments: 12 },
    draftsLeftOut: 0,
    isEmpty: false,
    maxMegabytes: 1024,
    last: null,
    ...more,
  };
  globalThis.fetch = (() => Promise.resolve({ ok: true, json: () => Promise.resolve(body) })) as never;
};

beforeEach(() => {
  globalThis.XMLHttpRequest = OneRequest as never;
});
afterEach(() => {
  globalThis.fetch = before;
  globalThis.XMLHttpRequest = Sender;
});

const archive = new File(['x'], 'levain.zip', { type: 'application/zip' });
const input = () => document.querySelector<HTMLInputElement>('input[type=file]')!;

test('says what leaves, what stays, and where the button leads', async () => {
  contents({ draftsLeftOut: 2 });
  await renderScreen(<ArchiveTab />, { viewer });
  const link = await screen.findByRole('link', { name: 'Télécharger l’archive' });
  expect(link).toHaveAttribute('href', '/api/archive');
  expect(screen.getByText('12')).toBeInTheDocument();
  expect(screen.getByText(/2 brouillons d’autres personnes/)).toBeInTheDocument();
  expect(screen.getByText(/ne se reprend que dans un espace vide/)).toBeInTheDocument();
  expect(input()).toBeNull();
});

test('an archive that comes in is counted, and the members are to be invited', async () => {
  contents({ isEmpty: true });
  answer = { ok: true, counts: { experiments: 31 } };
  const { user } = await renderScreen(<ArchiveTab />, { viewer, locale: 'en' });
  await screen.findByRole('button', { name: 'Choose an archive' });
  await user.upload(input(), archive);
  expect(await screen.findByRole('heading', { name: 'The archive is taken in' })).toBeInTheDocument();
  expect(screen.getByText('31')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Invite the members again' })).toBeInTheDocument();
});

test('a refusal names the file, beside the button that can be pressed again', async () => {
  contents({ isEmpty: true });
  answer = {
    ok: false,
    refusals: [{ code: 'ARCHIVE_FILE_CHANGED', field: 'file', parameters: { file: 'data/arms.jsonl' } }],
  };
  const { user } = await renderScreen(<ArchiveTab />, { viewer, locale: 'en' });
  await screen.findByRole('button', { name: 'Choose an archive' });
  await user.upload(input(), archive);
  expect(await screen.findByRole('alert')).toHaveTextContent('data/arms.jsonl');
  expect(screen.getByRole('button', { name: 'Choose an archive' })).toBeEnabled();
});
