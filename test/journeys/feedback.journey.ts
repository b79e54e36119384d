import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { choose, fill, frenchDay } from './support/forms.js';
import { journey } from './support/journey.js';
import { lettersWith } from './support/letters.js';
import { open } from './support/people.js';
import { ask, overflow, settled } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

const SAID = 'Le formulaire demande deux fois la même chose.';
const WHY = 'Le formulaire est à vous : peut-on l’alléger ?';
const DONE = 'La seconde question disparaît du formulaire.';
const AUTHOR = 'Iris Relais';

const DEPARTMENT = `mutation { createDepartment(input: { idempotencyKey: "feedback-journey", name: "Relation client" }) {
  ... on CreateDepartmentSuccess { department { id } } } }`;
const CREATE = `mutation { createExperiment(input: { idempotencyKey: "feedback-journey",
  experiment: { title: "Un formulaire plus court", benchmarkIds: [] } }) { ... on CreateExperimentSuccess { experiment { id version } } } }`;
const share = (id: string, version: number): string =>
  `mutation { shareExperiment(input: { id: "${id}", version: ${version} }) { __typename } }`;
const raise = (aboutId: string): string =>
  `mutation { raiseObjection(input: { idempotencyKey: "feedback-journey", aboutId: "${aboutId}", objection: {
    kind: lackOfResources, statement: "${SAID}", strength: 3, isNamed: false } }) { __typename } }`;

interface Created {
  readonly createExperiment: { readonly experiment: { readonly id: string; readonly version: number } };
}

const shown = (page: Page): Promise<string> => page.locator('main').innerText();

describe('un retour confié', () => {
  const told = journey('feedback', { demo: false });
  let team: Record<'lead' | 'influencer' | 'referent' | 'admin', Person>;

  told.step(
    'l’administration nomme qui répond pour une direction',
    async () => {
      team = await foundTeam(told.browser, 'fr', {
        lead: { name: 'Léo Pilote', role: 'Responsable de projet' },
        influencer: { name: AUTHOR, role: 'Relais' },
        referent: { name: 'Rosa Référente', role: 'Relais' },
      });
      const { page } = team.admin;
      await ask(page, DEPARTMENT);
      await open(page, '/settings?tab=departments');
      await page.getByText('Aucun référent, ni coordination : l’administration répond.').waitFor();
      await button(page, 'Changer les référents de Relation client').click();
      await choose(page, 'Référents de Relation client', 'Rosa Référente');
      // The list stays open for more names.
      await page.keyboard.press('Escape');
      await button(page, 'Enregistrer').click();
      await page.getByText('Référent : Rosa Référente.').waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
    120_000,
  );

  told.step('qui mène l’expérimentation confie ce qu’on lui a dit', async () => {
    const { page } = team.lead;
    const { createExperiment } = await ask<Created>(page, CREATE);
    const { id, version } = createExperiment.experiment;
    await ask(page, share(id, version));
    await ask(team.influencer.page, raise(id));
    await open(page, '/experiments/1/objections');
    await page.getByRole('button', { name: /^Confier à une direction/ }).click();
    await button(page, 'Confier ce retour').click();
    await page.getByText('À remplir.').first().waitFor();
    await choose(page, 'À quelle direction', 'Relation client');
    await page.getByText('Répond : Rosa Référente.').waitFor();
    await fill(page, { 'Pourquoi elle': WHY });
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Confier ce retour').click();
    await page.getByText('Attend sa réponse').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  told.step('la personne référente le lit, sur son téléphone, et répond', async () => {
    // One to whoever leads, of what was said; one to the referent.
    const letters = await lettersWith(told.server, 'Répondre', 2);
    expect(letters.get('referent@example.org')?.text).toContain(WHY);
    const { page } = team.referent;
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/');
    await page.getByRole('link', { name: new RegExp(SAID) }).click();
    await page.getByRole('heading', { name: 'Retours confiés' }).waitFor();
    await settled(page);
    await page.getByText(WHY).waitFor();
    expect(await shown(page)).not.toContain(AUTHOR);
    await page.getByRole('button', { name: /^Répondre pour Relation client/ }).click();
    await fill(page, { 'Ce que nous faisons': DONE, 'D’ici le': frenchDay(20) });
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await button(page, 'Envoyer la réponse').click();
    await page.getByText('S’en occupe').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  told.step('qui l’a confié et qui l’a dit le savent', async () => {
    const letters = await lettersWith(told.server, 'Lire la réponse', 2);
    expect([...letters.keys()].sort()).toEqual(['influencer@example.org', 'lead@example.org']);
    expect(letters.get('influencer@example.org')?.text).toContain(DONE);
    expect(letters.get('lead@example.org')?.text).not.toContain('Iris');
    for (const { page } of [team.lead, team.influencer]) {
      await open(page, '/experiments/1/objections');
      await page.getByText(DONE).waitFor();
      await page.getByText('Rosa Référente, le').waitFor();
    }
    await open(team.lead.page, '/people/feedback?which=mine');
    await team.lead.page.getByText('Vous avez confié un retour.').waitFor();
    expect(await violationsOf(team.lead.page)).toEqual([]);
  });
});
