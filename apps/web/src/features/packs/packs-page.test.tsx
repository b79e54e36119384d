import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { PacksPage } from './packs-page.js';

const summary = {
  __typename: 'PackSummary',
  ...{ running: 2, evaluated: 17, decided: 16, blocked: 0, toDecide: 1, changes: null as number | null },
};
const pack = {
  __typename: 'Pack',
  ...{ id: 'pack_1', title: 'Conseil de mars', asOf: '2026-03-31', fingerprint: 'a'.repeat(64) },
  scope: {
    __typename: 'PackScope',
    ...{
      departmentName: 'Relation',
      projectName: null,
      goalName: null,
      activity: null,
      from: null,
      to: null,
    },
  },
  summary,
  frozenBy: { __typename: 'Member', id: 'member_2', name: 'Hélène Morvan' },
  previous: null,
};
const later = {
  ...{ ...pack, id: 'pack_2', title: 'Conseil d’avril', asOf: '2026-04-30' },
  summary: { ...summary, changes: 3 },
  previous: { __typename: 'PackLink', id: 'pack_1', title: 'Conseil de mars', asOf: '2026-03-31' },
};
const listed = (...packs: object[]) => ({
  packs: {
    __typename: 'PackConnection',
    totalCount: packs.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: packs.map((node) => ({ __typename: 'PackEdge', node })),
  },
});
const CHOICES = {
  goals: [],
  departments: [{ __typename: 'Department', id: 'department_1', name: 'Relation' }],
  projects: { __typename: 'ProjectConnection', edges: [] },
};

const PLACE = { path: '/results/packs', pattern: '/results/packs' };

test('lists the packs with what they tell of and how much changed', async () => {
  await renderScreen(<PacksPage />, {
    ...PLACE,
    locale: 'fr',
    answers: { Packs: () => listed(later, pack) },
  });
  const [first, second] = await screen
    .findAllByRole('listitem', { name: '' })
    .then((items) => items.filter((item) => within(item).queryByRole('heading')));
  expect(within(first!).getByRole('link', { name: 'Conseil d’avril' }).getAttribute('href')).toContain(
    'pack_2',
  );
  expect(first!.textContent).toContain('3 changements depuis le dossier du 31 mars 2026');
  expect(second!.textContent).toContain('Premier dossier de ce périmètre');
  expect(second!.textContent).toContain('Relation · figé par Hélène Morvan');
});

test('freezes one, and refuses at the control', async () => {
  let refused = true;
  const { user, address, server } = await renderScreen(<PacksPage />, {
    ...PLACE,
    locale: 'en',
    answers: {
      Packs: () => listed(),
      ScopeChoices: () => CHOICES,
      FreezePack: () => ({
        freezePack: refused
          ? {
              ...{ __typename: 'RefusedError', code: 'TEXT_REQUIRED' },
              refusals: [{ __typename: 'Refusal', code: 'TEXT_REQUIRED', field: 'title', parameters: [] }],
            }
          : { __typename: 'FreezePackSuccess', pack: { __typename: 'Pack', id: 'pack_9' } },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Freeze a pack' }));
  const title = await screen.findByLabelText('Title');
  expect((title as HTMLInputElement).value).toMatch(/^Board pack of /);
  await user.clear(title);
  await user.click(screen.getByRole('button', { name: 'Freeze' }));
  expect(title.getAttribute('aria-invalid')).toBe('true');
  refused = false;
  await user.type(title, 'March board');
  await user.click(screen.getByRole('button', { name: 'Freeze' }));
  expect(address()).toBe('/results/packs/pack_9');
  expect(server.asked.filter(({ name }) => name === 'FreezePack').at(-1)?.variables).toMatchObject({
    input: { title: 'March board', note: null },
  });
});

test('whoever may not freeze is told who does', async () => {
  const viewer = { ...ana, member: { ...ana.member, role: 'influencer' as const } };
  await renderScreen(<PacksPage />, {
    ...PLACE,
    locale: 'fr',
    viewer,
    answers: { Packs: () => listed() },
  });
  await screen.findByText(/Les responsables de projet, la direction et la coordination en figent/);
  expect(screen.queryByRole('button', { name: 'Figer un dossier' })).toBeNull();
});

test('from another board one comes to freeze it: the dialog is open and narrowed as that board was', async () => {
  const { user, server } = await renderScreen(<PacksPage />, {
    ...{ path: '/results/packs?freeze=true&department=department_1', pattern: '/results/packs' },
    answers: {
      Packs: () => listed(),
      ScopeChoices: () => CHOICES,
      FreezePack: () => ({
        freezePack: { __typename: 'FreezePackSuccess', pack: { __typename: 'Pack', id: 'pack_9' } },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Figer' }));
  const sent = server.asked.find(({ name }) => name === 'FreezePack')?.variables;
  expect(sent?.['input']).toMatchObject({ scope: { departmentId: 'department_1', projectId: null } });
});
