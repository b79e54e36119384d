import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { SharingPage } from './sharing-page.js';

const NO_SCOPE = {
  ...{ departmentName: null, projectName: null, goalName: null, activity: null, from: null, to: null },
  __typename: 'SavedScope',
};
const link = (more: object = {}) => ({
  ...{ __typename: 'ShareLink', id: 'shareLink_1', title: 'Nos essais', introduction: 'i', locale: 'fr' },
  ...{
    questions: ['learned'],
    fields: ['figures', 'money'],
    until: '2027-02-20',
    state: 'open',
    openings: 3,
  },
  ...{ madeAt: '2026-11-20T09:00:00Z', version: 1, scope: NO_SCOPE, pack: null },
  madeBy: { __typename: 'Member', id: 'member_2', name: 'Hélène Morvan' },
  ...more,
});
const none = { digests: () => ({ digests: [] }), readers: () => ({ outsideReaders: [] }) };
const CHOICES = {
  SharedPacks: () => ({ packs: { __typename: 'PackConnection', edges: [] } }),
  ScopeChoices: () => ({
    departments: [],
    projects: { __typename: 'ProjectConnection', edges: [] },
    goals: [],
  }),
};

test('says of each page what it shows, until when, how often it was opened; takes one back', async () => {
  let state = 'open';
  const { user, server } = await renderScreen(<SharingPage />, {
    locale: 'fr',
    answers: {
      ...{
        Digests: none.digests,
        OutsideReaders: none.readers,
        ShareLinks: () => ({
          shareLinks: [
            link({ state }),
            link({ id: 'shareLink_2', title: 'Avant', state: 'expired', openings: 0 }),
          ],
        }),
      },
      RevokeShareLink: () => {
        state = 'revoked';
        return {
          revokeShareLink: { __typename: 'RevokeShareLinkSuccess', shareLink: link({ state, version: 2 }) },
        };
      },
    },
  });
  const title = await screen.findByRole('heading', { name: 'Nos essais' });
  const line = title.closest('li')!;
  expect(line.textContent).toContain('Ouverte 3 fois');
  expect(line.textContent).toContain('Ouvert jusqu’au 20 février 2027');
  expect(line.textContent).toContain('Mesures et chiffres, Argent');
  expect(screen.getByRole('heading', { name: 'Avant' }).closest('li')!.textContent).toContain(
    'Jamais ouverte',
  );
  await user.click(within(line).getByRole('button', { name: /Retirer/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Retirer' }));
  expect(await within(line).findByText('Retiré')).toBeTruthy();
  expect(server.asked.find(({ name }) => name === 'RevokeShareLink')?.variables).toEqual({
    input: { id: 'shareLink_1', version: 1 },
  });
});

test('opens a page, refuses at the control, and shows the address once', async () => {
  let refused = true;
  const { user, server } = await renderScreen(<SharingPage />, {
    locale: 'en',
    answers: {
      ...CHOICES,
      ...{ Digests: none.digests, OutsideReaders: none.readers, ShareLinks: () => ({ shareLinks: [] }) },
      MakeShareLink: () => ({
        makeShareLink: refused
          ? {
              ...{ __typename: 'RefusedError', code: 'TEXT_REQUIRED' },
              refusals: [
                { __typename: 'Refusal', code: 'TEXT_REQUIRED', field: 'introduction', parameters: [] },
              ],
            }
          : { __typename: 'MakeShareLinkSuccess', url: 'https://levain.example.org/s/x', shareLink: link() },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Open a page' }));
  await user.type(await screen.findByLabelText('Title of the page'), 'Our tests');
  await user.click(screen.getByRole('button', { name: 'Open the page' }));
  const introduction = screen.getByLabelText('To begin with, in plain language');
  expect(introduction.getAttribute('aria-invalid')).toBe('true');
  refused = false;
  await user.type(introduction, 'We try first.');
  await user.click(screen.getByRole('button', { name: 'Open the page' }));
  expect(((await screen.findByLabelText('Address of the page')) as HTMLInputElement).value).toContain('/s/x');
  expect(server.asked.filter(({ name }) => name === 'MakeShareLink').at(-1)?.variables).toMatchObject({
    input: { title: 'Our tests', locale: 'en', packId: null, fields: ['figures', 'learnings'] },
  });
}, 20_000);

test('whoever may not open one is told who does', async () => {
  const viewer = { ...ana, member: { ...ana.member, role: 'influencer' as const } };
  await renderScreen(<SharingPage />, {
    ...{ locale: 'fr', viewer },
    answers: { Digests: none.digests, OutsideReaders: none.readers, ShareLinks: () => ({ shareLinks: [] }) },
  });
  await screen.findByText(/la direction et la coordination en ouvrent/);
  expect(screen.queryByRole('button', { name: 'Ouvrir une page' })).toBeNull();
});

const digest = (more: object = {}) => ({
  ...{ __typename: 'Digest', id: 'digest_1', rhythm: 'weekly', level: 'executive', hasAccount: true },
  ...{ nextAt: '2026-11-30T06:00:00Z', isMine: false, version: 1, scope: NO_SCOPE },
  person: { __typename: 'Person', id: 'person_2', name: 'Hélène Morvan' },
  ...more,
});

test('says who receives what, shows the next one in place, changes its rhythm', async () => {
  let rhythm = 'weekly';
  const { user, server } = await renderScreen(<SharingPage />, {
    locale: 'fr',
    answers: {
      OutsideReaders: none.readers,
      ...{ ShareLinks: () => ({ shareLinks: [] }), Digests: () => ({ digests: [digest({ rhythm })] }) },
      DigestPreview: () => ({
        digestPreview: {
          ...{ __typename: 'DigestPreview', subject: 'Levain, au 22 novembre', lead: ['Rien n’a changé.'] },
          parts: [{ __typename: 'DigestPart', title: 'Que devez-vous décider ?', lines: ['Rien.'] }],
        },
      }),
      ChangeDigest: () => {
        rhythm = 'monthly';
        return {
          changeDigest: { __typename: 'ChangeDigestSuccess', digest: digest({ rhythm, version: 2 }) },
        };
      },
    },
  });
  const line = (await screen.findByRole('heading', { name: 'Hélène Morvan' })).closest('li')!;
  expect(line.textContent).toContain('Le prochain part le 30 novembre 2026');
  await user.click(within(line).getByRole('button', { name: /Aperçu/ }));
  expect(await within(line).findByRole('heading', { name: 'Que devez-vous décider ?' })).toBeTruthy();
  await user.click(within(line).getByRole('button', { name: /Changer/ }));
  await user.click(within(line).getByRole('combobox', { name: 'Rythme' }));
  await user.click(await screen.findByRole('option', { name: 'Le premier de chaque mois' }));
  await user.click(within(line).getByRole('button', { name: 'Enregistrer' }));
  expect(await within(line).findByText('Le premier de chaque mois', { selector: 'p' })).toBeTruthy();
  expect(server.asked.find(({ name }) => name === 'ChangeDigest')?.variables).toEqual({
    input: { id: 'digest_1', version: 1, rhythm: 'monthly', level: 'executive' },
  });
}, 20_000);

const reader = (more: object = {}) => ({
  ...{ __typename: 'OutsideReader', id: 'outsideReader_1', address: 'jeanne@partenaire.example' },
  ...{ state: 'reading', word: 'Comme promis.', locale: 'fr', rhythm: 'monthly', level: 'executive' },
  ...{ fields: ['figures'], scope: NO_SCOPE, version: 3, endedAt: null, expiresAt: '2026-11-27T09:00:00Z' },
  ...{ invitedAt: '2026-11-20T09:00:00Z', confirmedAt: '2026-11-21T09:00:00Z', lastSentAt: null },
  nextAt: '2026-12-01T06:00:00Z',
  invitedBy: { __typename: 'Member', id: 'member_2', name: 'Hélène Morvan' },
  ...more,
});

test('says who reads from outside, invited by whom, and takes one back at once', async () => {
  let more: object = {};
  const { user, server } = await renderScreen(<SharingPage />, {
    locale: 'fr',
    answers: {
      ...{ Digests: none.digests, ShareLinks: () => ({ shareLinks: [] }) },
      OutsideReaders: () => ({
        outsideReaders: [
          reader(more),
          reader({ id: 'outsideReader_2', address: null, state: 'stopped', endedAt: '2026-11-22T08:00:00Z' }),
        ],
      }),
      RevokeReader: () => {
        more = { state: 'revoked', version: 4, nextAt: null, endedAt: '2026-11-22T09:00:00Z' };
        return { revokeReader: { __typename: 'RevokeReaderSuccess', reader: reader(more) } };
      },
    },
  });
  const line = (await screen.findByRole('heading', { name: 'jeanne@partenaire.example' })).closest('li')!;
  for (const said of ['Lit depuis le 21 novembre 2026', 'Invité par Hélène Morvan', 'Le prochain part le'])
    expect(line.textContent).toContain(said);
  const gone = screen.getByRole('heading', { name: 'Adresse effacée' }).closest('li')!;
  expect(gone.textContent).toContain('A arrêté le 22 novembre 2026');
  expect(within(gone).queryByRole('button')).toBeNull();
  await user.click(within(line).getByRole('button', { name: /Retirer/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Retirer' }));
  expect(await within(line).findByText('Retiré le 22 novembre 2026')).toBeTruthy();
  expect(server.asked.find(({ name }) => name === 'RevokeReader')?.variables).toEqual({
    input: { id: 'outsideReader_1', version: 3 },
  });
});

test('invites an address with a word, and refuses at the control', async () => {
  let refused = true;
  const { user, server } = await renderScreen(<SharingPage />, {
    locale: 'en',
    answers: {
      ...CHOICES,
      ...{ Digests: none.digests, ShareLinks: () => ({ shareLinks: [] }), OutsideReaders: none.readers },
      InviteReader: () => ({
        inviteReader: refused
          ? {
              ...{ __typename: 'RefusedError', code: 'READER_KNOWN' },
              refusals: [{ __typename: 'Refusal', code: 'READER_KNOWN', field: 'address', parameters: [] }],
            }
          : { __typename: 'InviteReaderSuccess', reader: reader({ state: 'invited', confirmedAt: null }) },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Invite an address' }));
  const address = await screen.findByLabelText('E-mail address');
  await user.type(address, 'jeanne@partenaire.example');
  await user.type(screen.getByLabelText('A word for this person'), 'As promised.');
  await user.click(screen.getByRole('button', { name: 'Send the invitation' }));
  expect(address.getAttribute('aria-invalid')).toBe('true');
  refused = false;
  await user.click(screen.getByRole('button', { name: 'Send the invitation' }));
  expect(server.asked.filter(({ name }) => name === 'InviteReader').at(-1)?.variables).toMatchObject({
    input: {
      ...{ address: 'jeanne@partenaire.example', word: 'As promised.', locale: 'en' },
      ...{ rhythm: 'monthly', level: 'executive', fields: ['figures', 'learnings'] },
    },
  });
}, 20_000);
