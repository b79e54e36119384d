import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { journey } from './support/journey.js';
import { lettersWith } from './support/letters.js';
import { open } from './support/people.js';
import { settled } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

const NAME = 'Zénobie Canari';
const ADDRESS = 'zenobie@example.org';
const OTHERS = ['Ada', 'Bel', 'Cid', 'Dan', 'Eva', 'Fay'];
const FILE = [
  'Nom;E-mail;Direction;Responsable;Site',
  `${NAME};${ADDRESS};Accueil;ada@example.org;Dépôt des canaris`,
  ...OTHERS.map((name) => `${name} Martin;${name.toLowerCase()}@example.org;Accueil;;Lyon`),
].join('\n');
const SCREENS = [
  ...['/', '/people', '/people?who=left', '/people?q=canari', '/people/rounds', '/people/network'],
  ...[
    '/people/coverage',
    '/people/calls',
    '/people/objections',
    '/people/import',
    '/experiments',
    '/settings',
  ],
];
const today = new Date().toISOString().slice(0, 10);

/** Any operation, as the signed-in member of the page: the answer of its one root field. */
async function asked(page: Page, query: string, variables: object = {}): Promise<any> {
  const headers = { origin: new URL(page.url()).origin };
  const response = await page.request.post('/graphql', { data: { query, variables }, headers });
  const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}

describe('une personne citée refuse, puis demande à être oubliée', () => {
  const told = journey('forgotten', { demo: false });
  let team: Record<'coordinator' | 'admin', Person>;
  let personId: string;
  let privacy: string;

  told.step(
    'la coordinatrice importe l’annuaire, après avoir vu ce qui changera',
    async () => {
      team = await foundTeam(told.browser, 'fr', {
        coordinator: { name: 'Kim Coordination', role: 'Coordination' },
      });
      const { page } = team.coordinator;
      await open(page, '/people/import');
      await button(page, 'Ou collez des lignes d’un tableur').click();
      await page.getByRole('textbox', { name: 'Ou collez des lignes' }).fill(FILE);
      await button(page, 'Regarder ces lignes').click();
      await page.getByRole('heading', { name: '7 lignes à corriger' }).waitFor();
      await page.getByLabel('Créer les directions inconnues').check();
      await page.getByText('7 personnes ajoutées').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await button(page, 'Enregistrer ces 7 changements').click();
      await page.getByText('C’est enregistré : 7 personnes ajoutées.').waitFor();
      await open(page, '/people?q=canari');
      await page.getByRole('link', { name: NAME }).click();
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      personId = decodeURIComponent(page.url().split('/').at(-1)!);
      await page.getByText('Dépôt des canaris').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
    60_000,
  );

  told.step(
    'ses collègues la nomment, et elle seule l’apprend',
    async () => {
      const { page } = team.coordinator;
      const departments = (await asked(page, '{ departments { id } }')) as { id: string }[];
      const round = {
        ...{ title: 'À qui demandez-vous conseil ?', topics: ['Le métier'], startsOn: today, endsOn: today },
        ...{ asksMovers: false, departmentIds: departments.map(({ id }) => id) },
      };
      const opened = await asked(page, OPEN, { input: { idempotencyKey: 'a-round-of-colleagues', round } });
      const letters = await lettersWith(told.server, 'Répondre', 7);
      for (const [address, { link }] of letters) {
        const body = new URLSearchParams([address === ADDRESS ? ['a0n', 'on'] : ['a0', NAME]]);
        expect(await (await fetch(link, { method: 'POST', body })).text()).toContain(
          'votre réponse est gardée',
        );
      }
      const { id, version } = opened.round;
      const closed = await asked(page, CLOSE, { input: { id, version } });
      await asked(page, ASK, { input: { id, version: closed.round.version, namedBy: 5 } });
    },
    60_000,
  );

  told.step('elle refuse sur son téléphone, et voit ce qui est gardé d’elle', async () => {
    const letter = (await lettersWith(told.server, 'Choisir', 1)).get(ADDRESS)!;
    const { page, faults } = await told.browser.arrive({ locale: 'fr', width: 390, height: 844 });
    await page.goto(letter.link);
    await button(page, 'Je préfère ne pas').click();
    await page.getByRole('heading', { name: 'C’est noté, vous n’apparaissez nulle part' }).waitFor();
    await page.getByRole('link', { name: 'Voir ce qui est gardé de vous' }).click();
    await page.getByText(ADDRESS).waitFor();
    await page.getByText('Dépôt des canaris').waitFor();
    privacy = page.url();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Être oublié·e').click();
    await page.getByRole('alert').getByText('Cochez d’abord').waitFor();
    await page.getByLabel('J’ai compris').check();
    await button(page, 'Être oublié·e').click();
    await page.getByRole('heading', { name: 'Vous êtes oublié·e' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    expect((await fetch(privacy)).status).toBe(404);
  });

  told.step(
    'son nom n’est plus nulle part',
    async () => {
      const { page, faults } = team.coordinator;
      for (const screen of SCREENS) {
        await open(page, screen);
        await settled(page);
        // What one searches for stands in its own box.
        expect([screen, await page.getByRole('main').innerText()]).not.toEqual([
          screen,
          expect.stringMatching(/canari|zenobie@/i),
        ]);
      }
      await open(page, `/people/${personId}`);
      await page.getByRole('heading', { level: 1, name: 'N. N.' }).waitFor();
      await page.getByText('Cette personne a demandé à être oubliée.').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      for (const query of SEARCHES)
        expect(JSON.stringify(await asked(page, query, { text: 'canari' }))).not.toMatch(/canari|zenobie/i);
      expect(faults).toEqual([]);
    },
    60_000,
  );

  told.step('le fichier du mois suivant ne la ramène pas', async () => {
    const { page } = team.coordinator;
    await open(page, '/people/import');
    await button(page, 'Ou collez des lignes d’un tableur').click();
    await page.getByRole('textbox', { name: 'Ou collez des lignes' }).fill(FILE);
    await button(page, 'Regarder ces lignes').click();
    await page.getByText('cette personne a demandé à être oubliée').waitFor();
    await page.getByText('Rien ne changera').waitFor();
  });
});

const OPEN = `mutation ($input: OpenRoundInput!) {
  openRound(input: $input) { ... on OpenRoundSuccess { round { id version } } } }`;
const CLOSE = `mutation ($input: CloseRoundInput!) {
  closeRound(input: $input) { ... on CloseRoundSuccess { round { id version } } } }`;
const ASK = `mutation ($input: AskNomineesInput!) {
  askNominees(input: $input) { ... on AskNomineesSuccess { round { id version } } } }`;
const SEARCHES = [
  'query ($text: String!) { people(first: 50, text: $text) { totalCount edges { node { name email } } } }',
  'query ($text: String!) { search(first: 20, text: $text) { __typename title } }',
];
