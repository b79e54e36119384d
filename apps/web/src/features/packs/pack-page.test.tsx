import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { PackPage } from './pack-page.js';

const experiment = {
  ...{ id: 'e-1', number: 12, title: 'Réponses en deux heures', stage: 'iterate', design: 'comparison' },
  ...{ ownerName: 'Léo Pilote', projectName: null, departmentNames: [], startedAt: null, stopDate: null },
  ...{ closedAt: null, measurementCount: 0, lastReadOn: null, participantCount: 0, openTaskCount: 0 },
  ...{ verdict: 'refuted', verdictConfirmed: true, verdictContested: false, evidenceGrade: null },
  ...{ amendmentCount: 0, decision: 'stop', decisionReason: 'Rien à gagner', abandonedReason: null },
  ...{ learning: 'Deux heures ne changent rien', learningLimits: null, nextNumbers: [], outcome: null },
  ...{ level: null, signal: null, signalMeaning: null, cost: null },
};
const answers = {
  ...{ asOf: '2026-04-30', scope: {} },
  believed: { hypotheses: 0, judged: 0, items: [] },
  testing: { running: 0, late: 0, items: [] },
  learned: { evaluated: 1, byVerdict: { refuted: 1 }, money: [], items: [experiment] },
  changed: { decided: 1, byDecision: { stop: 1 }, born: 0, items: [experiment] },
  surprised: { forecast: 0, right: 0, targeted: 0, missed: 0, items: [] },
  blocked: { count: 0, byReason: {}, items: [] },
  decide: { asks: [], toConfirm: 0, toDecide: 0, waiting: [] },
};
const portfolio = {
  ...{ experiments: 6, started: 6, running: 0, ended: 6, judged: 6, evaluated: 6, learned: 6, targeted: 6 },
  ...{ reached: 0, targetSet: 6, amended: 0, confirmedByTwo: 6, timed: 0, iteration: 0, fromLearning: 0 },
  ...{ costed: 0, valued: 0, medianDays: null },
};
const changes = [
  {
    ...{ question: 'changed', kind: 'decisionTaken', number: 12, title: 'Réponses en deux heures' },
    ...{ decision: 'stop', reason: 'Rien à gagner' },
  },
];

const shown = (more: object = {}, reading: object = {}) => ({
  pack: {
    __typename: 'Pack',
    ...{ id: 'pack_2', title: 'Conseil d’avril', asOf: '2026-04-30', fingerprint: 'ab'.repeat(32) },
    ...{ note: 'À lire avant lundi', isPrintable: true },
    scope: {
      __typename: 'PackScope',
      ...{ departmentName: null, projectName: null, goalName: null, activity: null, from: null, to: null },
    },
    summary: {
      __typename: 'PackSummary',
      ...{ running: 0, evaluated: 1, decided: 1, blocked: 0, toDecide: 0, changes: 1 },
    },
    frozenBy: { __typename: 'Member', id: 'member_2', name: 'Hélène Morvan' },
    previous: { __typename: 'PackLink', id: 'pack_1', title: 'Conseil de mars', asOf: '2026-03-31' },
    reading: {
      __typename: 'PackReading',
      answers,
      changes,
      isIntact: true,
      portfolio,
      goals: [],
      ...reading,
    },
    ...more,
  },
});
const open = (locale: 'fr' | 'en', answer: object) =>
  renderScreen(<PackPage />, {
    ...{ locale, path: '/results/packs/pack_2', pattern: '/results/packs/$packId' },
    answers: { Pack: () => answer },
  });
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

test('says what changed first, then the seven questions, in French', async () => {
  await open('fr', shown());
  await screen.findByRole('heading', { level: 1, name: 'Conseil d’avril' });
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => plain(textContent));
  expect(headings[0]).toBe('Ce qui a changé');
  expect(headings.slice(1, 8)).toEqual([
    '1 Que croyions-nous ?',
    '2 Que testons-nous ?',
    '3 Qu’avons-nous appris ?',
    '4 Qu’est-ce que cela a changé ?',
    '5 Qu’est-ce qui nous a surpris ?',
    '6 Qu’est-ce qui bloque ?',
    '7 Que devez-vous décider ?',
  ]);
  const changed = screen.getByRole('region', { name: 'Ce qui a changé' });
  expect(plain(changed.textContent)).toContain('Depuis le 31 mars 2026 : 1 décision prise.');
  expect(within(changed).getByRole('link', { name: 'EXP-12' }).getAttribute('href')).toBe('/experiments/12');
  screen.getByText(/Vérifiée à l’instant/);
  screen.getByText(/Verdicts confirmés par une autre personne.*6 sur 6/);
});

test('the first pack of a scope says so, in English', async () => {
  await open('en', shown({ previous: null }, { changes: [] }));
  await screen.findByText('The first pack of this scope: the next one will tell what changed.');
  screen.getByRole('heading', { name: /What do you need to decide\?/ });
});

test('a content that was tampered with is not vouched for', async () => {
  await open('fr', shown({}, { isIntact: false }));
  await screen.findByText(/n’est plus celui que l’empreinte a signé/);
  expect(screen.queryByText(/Vérifiée/)).toBeNull();
});

test('where the server cannot print, the reader’s own browser does', async () => {
  const { user } = await open('fr', shown({ isPrintable: false }));
  await user.click(await screen.findByRole('button', { name: 'Télécharger' }));
  await screen.findByRole('menuitem', { name: 'Tableur (XLSX)' });
  expect(screen.queryByRole('menuitem', { name: /PDF/ })).toBeNull();
  screen.getByText(/imprimez cette page/);
  screen.getByRole('button', { name: 'Imprimer' });
});

test('a pack that is not there', async () => {
  await open('fr', { pack: null });
  await screen.findByRole('link', { name: 'Dossiers' });
});
