import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { decoded, MailServer } from '../support/mail-server.js';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { fill, frenchDay } from './support/forms.js';
import { journey } from './support/journey.js';
import { open } from './support/people.js';
import { settled } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

const TEAM = {
  lead: { name: 'Marc Lefort', role: 'Responsable de projet' },
  relay: { name: 'Nadia Kern', role: 'Relais' },
} as const;
const INVITED = { name: 'Sofia Benali', email: 'sofia@example.org' };
const PHONE = { locale: 'fr', width: 390, height: 844 } as const;
const TITLE = 'Un forum pour répondre plus vite';

/** Any operation, as the signed-in member of the page. */
async function asked(page: Page, name: string, input: object, success: string): Promise<any> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { ${success} }
    ... on RefusedError { refusals { code field } } } }`;
  const answer: any = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/graphql', { method: 'POST', headers, body })).json();
    },
    JSON.stringify({ query, variables: { input } }),
  );
  expect(answer).toMatchObject({ data: { [name]: { __typename: `${type}Success` } } });
  return answer.data[name];
}

describe('une invitation', () => {
  const mail = new MailServer();
  const told = journey('invitation', { demo: false, mail });
  let team: Record<keyof typeof TEAM | 'admin', Person>;
  let letter: string;

  /** The message to this address whose subject is about this. */
  async function received(address: string, about: string): Promise<string> {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = mail.letters.map(decoded).find((each) => each.includes(address) && each.includes(about));
      if (found) return found.replaceAll('\u00a0', ' ');
      await new Promise((go) => setTimeout(go, 50));
    }
    throw new Error(`No message to ${address} about « ${about} ».`);
  }

  told.step('une responsable a une expérimentation, et l’annuaire une personne sans compte', async () => {
    team = await foundTeam(told.browser, 'fr', TEAM);
    const person = { idempotencyKey: 'invitation-person', ...INVITED };
    await asked(team.admin.page, 'addPerson', person, 'person { id }');
    const { page } = team.lead;
    const { project } = await asked(page, 'createProject', PROJECT, 'project { id }');
    const { hypothesis } = await asked(page, 'writeHypothesis', HYPOTHESIS, 'hypothesis { id }');
    const links = { projectId: project.id, hypothesisId: hypothesis.id, benchmarkIds: [] };
    const created = { title: TITLE, noPrecedentReason: 'Personne ne l’a fait ici', ...links };
    const input = { idempotencyKey: 'invitation-experiment', experiment: created };
    const { experiment } = await asked(page, 'createExperiment', input, 'experiment { id version }');
    const shared = await asked(page, 'shareExperiment', experiment, 'experiment { id version }');
    await asked(page, 'moveExperiment', { ...shared.experiment, to: 'prototype' }, 'experiment { id }');
  });

  told.step('elle invite en disant combien de temps, jusqu’à quand et pourquoi', async () => {
    const { page } = team.lead;
    await open(page, '/experiments/1/people');
    await choosePerson(page, INVITED.name);
    await page.getByText('Pas sollicitée depuis 30 jours.').waitFor();
    await fill(page, {
      'Heures demandées': '4',
      'Jusqu’au': frenchDay(20),
      'Ce que la personne apprendra': 'Écouter sans vendre',
      'Pourquoi cette personne': 'Vous connaissez les magasins mieux que personne',
    });
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Envoyer l’invitation').click();
    await page.getByRole('listitem').filter({ hasText: INVITED.name }).getByText('4 h en tout').waitFor();
  });

  told.step('le message dit tout, avec deux boutons et un calendrier', async () => {
    letter = await received(INVITED.email, 'Marc Lefort vous propose un rôle');
    for (const said of [TITLE, '4 h en tout', 'Écouter sans vendre', 'Vous connaissez les magasins']) {
      expect(letter).toContain(said);
    }
    expect(letter).toContain('text/calendar');
    expect(linkOf(letter, 'no')).toContain('/p/');
  });

  told.step('les robots de messagerie ouvrent tout et ne changent rien', async () => {
    for (const method of ['HEAD', 'GET', 'GET']) {
      for (const answer of ['yes', 'no'] as const) await fetch(linkOf(letter, answer), { method });
    }
    const { page } = team.lead;
    await open(page, '/experiments/1/people');
    await page
      .getByRole('listitem')
      .filter({ hasText: INVITED.name })
      .getByText('Invitation envoyée')
      .waitFor();
  });

  told.step(
    'sur un téléphone, sans compte, deux gestes suffisent pour participer et pronostiquer',
    async () => {
      const { page, faults } = await told.browser.arrive(PHONE);
      let taps = 1;
      await page.goto(linkOf(letter, 'yes'));
      await page.getByRole('heading', { name: 'Marc Lefort vous propose d’être relais' }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const height = (await page.getByRole('button', { name: /70\s%/ }).boundingBox())?.height ?? 0;
      expect(height).toBeGreaterThanOrEqual(56);
      expect(await violationsOf(page)).toEqual([]);
      taps += 1;
      await page.getByRole('button', { name: /70\s%/ }).click();
      await page.getByRole('heading', { name: /Merci, vous en êtes/ }).waitFor();
      expect(taps).toBeLessThanOrEqual(2);
      await page.getByText('Votre pronostic est gardé').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.goto(linkOf(letter, 'no'));
      await page.getByRole('heading', { name: 'Ce lien ne mène plus nulle part' }).waitFor();
    },
  );

  told.step('celle qui a demandé l’apprend, sans le pronostic', async () => {
    const answer = await received('lead@example.org', `${INVITED.name} en est`);
    // Not as part of a number of the message or of an address.
    expect(answer).not.toMatch(/(?<![\w-])(70|0[.,]7)(?![\w-])/);
    const { page } = team.lead;
    await open(page, '/experiments/1/people');
    await page.getByRole('listitem').filter({ hasText: INVITED.name }).getByText('Participe').waitFor();
  });

  told.step('au-dessus de la limite de quelqu’un, l’invitation se dit et se sait', async () => {
    const profile = { version: 0, topicIds: [], help: 'Je relis', visibility: 'workspace', monthlyHours: 2 };
    await asked(team.relay.page, 'setProfile', profile, 'person { id }');
    const { page } = team.lead;
    await open(page, '/experiments/1/people');
    await choosePerson(page, TEAM.relay.name);
    await page.getByText('Il lui reste 2 h ce mois-ci, sur 2 h.').waitFor();
    await fill(page, { 'Heures demandées': '6', 'Jusqu’au': frenchDay(0) });
    await button(page, 'Envoyer l’invitation').click();
    const acknowledge = page.getByLabel('Je sais que c’est au-dessus de sa limite');
    await page.getByText(/cela ferait 6 h pour cette personne, qui a fixé sa limite à 2 h/).waitFor();
    await acknowledge.check();
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Inviter en le sachant').click();
    const listed = page.getByRole('listitem').filter({ hasText: TEAM.relay.name });
    await listed.getByText('Au-dessus de sa limite, dit à l’invitation.').waitFor();
  });

  told.step('la personne accepte au-delà de sa limite en le disant, et les deux le voient', async () => {
    const { page } = team.relay;
    await open(page, '/experiments/1/people');
    await page.getByText(/compterait 6 h pour vous, au-delà des 2 h/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const yes = page.getByRole('button', { name: /Participer, avec un pronostic de 60\s%/ });
    await yes.click();
    await page.getByText(/Dites-nous que vous acceptez au-delà/).waitFor();
    await page.getByLabel('J’accepte au-delà de ma limite').check();
    await yes.click();
    const own = page.getByRole('listitem').filter({ hasText: TEAM.relay.name });
    await own.getByText('A accepté au-dessus de sa limite').waitFor();
    await settled(team.lead.page);
    const seen = team.lead.page.getByRole('listitem').filter({ hasText: TEAM.relay.name });
    await seen.getByText('A accepté au-dessus de sa limite').waitFor();
  });
});

const linkOf = (letter: string, answer: 'yes' | 'no'): string =>
  new RegExp(`https?://\\S+/p/[\\w.-]+\\?answer=${answer}`).exec(letter)![0];

async function choosePerson(page: Page, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Personne', exact: true });
  await box.fill(name.slice(0, 5));
  await page.getByRole('option', { name }).click();
}

const PROJECT = {
  idempotencyKey: 'invitation-project',
  project: {
    ...{ name: 'Répondre plus vite', purpose: 'Que personne n’attende', audience: 'Les clients' },
    ...{ audienceAspiration: 'Une réponse le jour même', companyObjective: 'Moins d’appels' },
    ...{ departmentIds: [], coLeadIds: [] },
  },
};
const HYPOTHESIS = {
  idempotencyKey: 'invitation-hypothesis',
  hypothesis: {
    locale: 'fr',
    ...{ observation: 'les clients attendent deux jours', audience: 'les clients des magasins' },
    ...{ change: 'nous ouvrons un forum', measure: 'le délai de réponse', direction: 'decrease' },
    ...{ target: '25 %', rationale: 'les experts répondent plus vite' },
  },
};
