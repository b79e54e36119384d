import { readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { fill } from './support/forms.js';
import { journey } from './support/journey.js';
import { lettersWith, type GotLetter } from './support/letters.js';
import { open } from './support/people.js';
import { settled } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

/** The advice network of 21 managers (Krackhardt 1987): who goes to whom, and the department of each. */
const rows = (file: string): string[][] =>
  readFileSync(`apps/api/demo/data/networks/krackhardt_hightech_${file}.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
const TIES = rows('advice').map(([from, to]) => [Number(from), Number(to)] as const);
const DEPARTMENTS = rows('attributes').map((cells) => Number(cells[4]));

const FIRST = 'Ada Bel Cid Dan Eva Fay Gil Hal Ida Joe Kim Lou Mia Nil Oda Pia Qui Ron Sam Tom Una'.split(
  ' ',
);
const COORDINATOR = 11;
const ADMIN = 16;
const nameOf = (manager: number): string =>
  ({ [COORDINATOR]: 'Kim Coordination', [ADMIN]: 'Claire Admin' })[manager] ??
  `${FIRST[manager - 1]} Krackhardt`;
const addressOf = (manager: number): string =>
  ({ [COORDINATOR]: 'coordinator@example.org', [ADMIN]: 'claire@example.org' })[manager] ??
  `manager${manager}@example.org`;
const MANAGERS = Array.from({ length: 21 }, (_, index) => index + 1);
const namedBy = (manager: number): string[] =>
  TIES.filter(([from]) => from === manager).map(([, to]) => nameOf(to));

const ENOUGH = 13;
/** Those named by at least that many, counted from the file. */
const TOP = MANAGERS.filter((manager) => TIES.filter(([, to]) => to === manager).length >= ENOUGH);

const PHONE = { locale: 'fr', width: 390, height: 844 } as const;
/** Two who answer on their phone; the others send the same form. */
const ON_PHONE = [2, 12];

/** Any operation, as the signed-in member of the page. */
const asked = (page: Page, query: string, variables: object): Promise<any> =>
  page.evaluate(async (body) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return answer.json();
  }, JSON.stringify({ query, variables }));

describe('une campagne de recommandations', () => {
  const told = journey('nomination', { demo: false });
  let team: Record<'coordinator' | 'admin', Person>;
  let invited: Map<string, GotLetter>;
  let consents: Map<string, GotLetter>;

  told.step(
    'l’annuaire a vingt et une personnes, dans leurs directions',
    async () => {
      team = await foundTeam(told.browser, 'fr', {
        coordinator: { name: nameOf(COORDINATOR), role: 'Coordination' },
      });
      const { page } = team.coordinator;
      const departments = new Map<number, string>();
      for (const department of [...new Set(DEPARTMENTS)].sort()) {
        const { data } = await asked(page, CREATE_DEPARTMENT, {
          input: { idempotencyKey: `department-${department}`, name: `Direction ${department}` },
        });
        departments.set(department, data.createDepartment.department.id);
      }
      for (const manager of MANAGERS.filter((each) => each !== COORDINATOR && each !== ADMIN)) {
        const { data } = await asked(page, ADD_PERSON, {
          input: {
            ...{ idempotencyKey: `manager-${manager}`, name: nameOf(manager), email: addressOf(manager) },
            departmentId: departments.get(DEPARTMENTS[manager - 1]!),
          },
        });
        expect(data.addPerson.__typename).toBe('AddPersonSuccess');
      }
    },
    60_000,
  );

  told.step('la coordinatrice ouvre une campagne et lit le message avant', async () => {
    const { page } = team.coordinator;
    await open(page, '/people/rounds');
    await page.getByRole('link', { name: 'Ouvrir une campagne' }).first().click();
    await fill(page, { Titre: 'À qui demandez-vous conseil ?' });
    await page.getByRole('combobox', { name: 'Sujets' }).fill('Le métier');
    await page.keyboard.press('Enter');
    await page.getByLabel('Demander aussi qui fait avancer').uncheck();
    await page.getByLabel('Noms par question').fill('20');
    await page.getByText('21 personnes recevront ce message.').waitFor();
    await page.getByText('Levain ne montre à personne qui vous avez nommé').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Ouvrir et écrire à tous').click();
    await page.getByRole('heading', { level: 1, name: 'À qui demandez-vous conseil ?' }).waitFor();
    await page.getByText('Personne n’a répondu sur 21').waitFor();
  });

  told.step(
    'chaque personne reçoit un lien qui n’est qu’à elle',
    async () => {
      invited = await lettersWith(told.server, 'Répondre', 21);
      expect([...invited.keys()].sort()).toEqual(MANAGERS.map(addressOf).sort());
      expect(new Set([...invited.values()].map(({ link }) => link)).size).toBe(21);
      expect(invited.get(addressOf(2))?.text).toContain('Le métier');
    },
    60_000,
  );

  told.step(
    'deux répondent sur leur téléphone',
    async () => {
      for (const manager of ON_PHONE) {
        const { page, faults } = await told.browser.arrive(PHONE);
        await page.goto(invited.get(addressOf(manager))!.link);
        await page.getByText('Levain ne montre à personne qui vous avez nommé').waitFor();
        for (const [index, name] of namedBy(manager).entries()) {
          await page.getByLabel(`Nom ${index + 1}`, { exact: true }).fill(name.toLowerCase());
        }
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(await violationsOf(page)).toEqual([]);
        await button(page, 'Envoyer').click();
        await page.getByRole('heading', { name: 'Merci, votre réponse est gardée' }).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        expect(faults).toEqual([]);
      }
    },
    60_000,
  );

  told.step(
    'les dix-neuf autres répondent par la même page',
    async () => {
      for (const manager of MANAGERS.filter((each) => !ON_PHONE.includes(each))) {
        const { link } = invited.get(addressOf(manager))!;
        const names = namedBy(manager).map((name): [string, string] => ['a0', name]);
        const body = new URLSearchParams(names.length > 0 ? names : [['a0n', 'on']]);
        const answer = await fetch(link, { method: 'POST', body });
        expect(await answer.text()).toContain('votre réponse est gardée');
      }
    },
    60_000,
  );

  told.step('la campagne se clôt ; personne n’est encore nommé', async () => {
    const { page } = team.coordinator;
    await page.reload();
    await page.getByText('21 personnes ont répondu sur 21').waitFor();
    await button(page, 'Clore maintenant').click();
    await button(page, 'Clore').click();
    await page.getByText('Personne n’est encore informé').waitFor();
    const shown = await page.getByRole('main').innerText();
    for (const manager of MANAGERS) expect(shown).not.toContain(`${FIRST[manager - 1]} Krackhardt`);
  });

  told.step(
    'les plus nommés sont informés en privé, et eux seuls',
    async () => {
      const { page } = team.coordinator;
      await page.getByRole('combobox', { name: 'Nommées par au moins' }).click();
      await page.getByRole('option', { name: `${ENOUGH} collègues : ${TOP.length} personnes` }).click();
      await button(page, 'Leur demander').click();
      await page.getByText(`${TOP.length} personnes ont été informées en privé`).waitFor();
      consents = await lettersWith(told.server, 'Choisir', TOP.length);
      expect([...consents.keys()].sort()).toEqual(TOP.map(addressOf).sort());
      for (const manager of TOP) {
        const count = TIES.filter(([, to]) => to === manager).length;
        expect(consents.get(addressOf(manager))?.text).toContain(`${count} collègues se tournent vers vous`);
      }
    },
    60_000,
  );

  told.step('la première accepte sur son téléphone, la dernière refuse, les autres acceptent', async () => {
    const [first, ...rest] = TOP;
    const { page, faults } = await told.browser.arrive(PHONE);
    await page.goto(consents.get(addressOf(first!))!.link);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('Combien d’heures par mois, au plus ?').fill('3');
    await button(page, 'J’accepte').click();
    await page.getByRole('heading', { name: 'Merci, vous êtes parmi les relais' }).waitFor();
    expect(faults).toEqual([]);
    for (const [index, manager] of rest.entries()) {
      const { link } = consents.get(addressOf(manager))!;
      const topic = /name="topic"\s+value="([^"]+)"/.exec(await (await fetch(link)).text())![1]!;
      const answer = index === rest.length - 1 ? { answer: 'no' } : { answer: 'yes', topic };
      await fetch(link, { method: 'POST', body: new URLSearchParams(answer as Record<string, string>) });
    }
  });

  told.step('celles et ceux qui ont accepté apparaissent, et le réseau se lit', async () => {
    const { page, faults } = team.coordinator;
    await page.reload();
    await settled(page);
    const agreed = TOP.slice(0, -1).map(nameOf).sort();
    const results = page.getByRole('region', { name: 'Vers qui l’on se tourne' });
    await results.getByRole('link', { name: agreed[0]! }).waitFor();
    const links = await results.locator('li').getByRole('link').allInnerTexts();
    expect(links).toEqual(agreed);
    expect(await page.getByRole('main').innerText()).not.toContain(nameOf(TOP.at(-1)!));
    expect(await violationsOf(page)).toEqual([]);
    await open(page, '/people/network');
    for (const name of agreed) await page.getByText(name).first().waitFor({ state: 'attached' });
    expect(await page.getByRole('main').innerText()).not.toContain(nameOf(TOP.at(-1)!));
    expect(faults).toEqual([]);
  });
});

const CREATE_DEPARTMENT = `mutation ($input: CreateDepartmentInput!) {
  createDepartment(input: $input) { ... on CreateDepartmentSuccess { department { id } } } }`;
const ADD_PERSON = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { __typename } }`;
