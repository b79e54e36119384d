import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { choose, fill } from './support/forms.js';
import { journey } from './support/journey.js';
import { lettersWith } from './support/letters.js';
import { open } from './support/people.js';
import { ask, overflow, settled } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

const SAID = 'Deux heures par semaine : personne ne les a.';
const CHANGE = 'nous retirons une heure de réunion aux relais';
const AUTHOR = 'Iris Relais';

const CREATE = `mutation { createExperiment(input: { idempotencyKey: "objection-journey",
  experiment: { title: "Deux relais à l’écoute", benchmarkIds: [] } }) { ... on CreateExperimentSuccess { experiment { id version } } } }`;
const share = (id: string, version: number): string =>
  `mutation { shareExperiment(input: { id: "${id}", version: ${version} }) { __typename } }`;

interface Created {
  readonly createExperiment: { readonly experiment: { readonly id: string; readonly version: number } };
}

const shown = (page: Page): Promise<string> => page.locator('main').innerText();

describe('une résistance', () => {
  const told = journey('objection', { demo: false });
  let team: Record<'lead' | 'influencer' | 'admin', Person>;

  told.step(
    'un relais la dit sur son téléphone, sans son nom',
    async () => {
      team = await foundTeam(told.browser, 'fr', {
        lead: { name: 'Léo Pilote', role: 'Responsable de projet' },
        influencer: { name: AUTHOR, role: 'Relais' },
      });
      const { createExperiment } = await ask<Created>(team.lead.page, CREATE);
      const { id, version } = createExperiment.experiment;
      await ask(team.lead.page, share(id, version));
      const { page } = team.influencer;
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, '/experiments/1/objections');
      await page.getByRole('heading', { name: 'Ce qui retient, dit tôt' }).waitFor();
      await button(page, 'Exprimer une résistance').click();
      await fill(page, { 'Qu’est-ce qui vous retient ?': SAID });
      await page.getByRole('radio', { name: 'Opposition' }).check();
      await choose(page, 'Cela tient à', 'Le manque de moyens');
      expect(await page.getByRole('checkbox', { name: 'Montrer mon nom' }).isChecked()).toBe(false);
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await button(page, 'Exprimer cette résistance').click();
      await page.getByText('visible de vous seulement').waitFor();
      await page.getByText('Exprimée aujourd’hui').waitFor();
      expect((await lettersWith(told.server, 'Répondre', 1)).get('lead@example.org')?.text).toContain(SAID);
    },
    90_000,
  );

  told.step('huit jours plus tard, elle est montée à l’accueil de qui pilote', async () => {
    await told.server.daysGoBy(8);
    const { page } = team.lead;
    await open(page, '/');
    await page.getByRole('link', { name: new RegExp(SAID) }).click();
    await settled(page);
    await page.getByText('Sans réponse depuis 8 jours').waitFor();
    expect(await shown(page)).not.toContain(AUTHOR);
    expect(await violationsOf(page)).toEqual([]);
  });

  told.step('d’un seul geste, elle devient une hypothèse et elle a sa réponse', async () => {
    const { page } = team.lead;
    await button(page, 'En faire une hypothèse').click();
    expect(await page.getByLabel('Parce que').inputValue()).toBe(SAID);
    await page.getByLabel('Si…').fill(CHANGE);
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Créer l’hypothèse').click();
    await page.getByText('Devenue une hypothèse', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'HYP-1' }).click();
    await page.getByText('Née d’une résistance').waitFor();
    await page.getByText(CHANGE).first().waitFor();
    await page.getByRole('link', { name: new RegExp(SAID) }).click();
    await page.getByText('Répondue le').waitFor();
  });

  told.step('qui l’avait dite lit la réponse, et dit sa force', async () => {
    const { page } = team.influencer;
    const letters = await lettersWith(told.server, 'Voir l’hypothèse', 1);
    expect([...letters.keys()]).toEqual(['influencer@example.org']);
    await open(page, '/experiments/1/objections');
    await page.getByText('nous en faisons une hypothèse').waitFor();
    await button(page, 'Dire sa force aujourd’hui').click();
    await page.getByRole('radio', { name: 'Réserve' }).check();
    await fill(page, { 'En un mot, pourquoi': 'On va essayer' });
    await button(page, 'Enregistrer').click();
    await page.getByText('« On va essayer »').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  told.step('la carte la montre, et personne n’y lit de nom', async () => {
    const { page } = team.admin;
    await open(page, '/people/objections');
    const cell = page.getByRole('button', { name: /^L’organisation.*1 résistance, Réserve/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/department=organisation/);
    await page.getByRole('heading', { name: 'Vous avez dit, nous avons fait' }).waitFor();
    expect(await shown(page)).toContain(SAID);
    expect(await shown(page)).not.toContain(AUTHOR);
    expect(await violationsOf(page)).toEqual([]);
    await open(page, '/experiments/1/history');
    await page.getByText('A exprimé une résistance').first().waitFor();
    expect(await shown(page)).not.toContain(AUTHOR);
  });
});
