import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { fill } from './support/forms.js';
import { journey } from './support/journey.js';
import { lettersWith } from './support/letters.js';
import { arriveAs, open } from './support/people.js';
import { overflow, settled } from './support/screens.js';
import { button } from './support/team.js';

const QUESTION = 'Ouvrons-nous l’écoute à toutes les directions ?';
const CONTEXT = 'Deux directions la demandent, le budget se fixe ce mois-ci.';
const WORD = 'Oui, en commençant par deux.';
const TITLES = [
  'Que croyions-nous',
  'Que testons-nous',
  'Qu’avons-nous appris',
  'Qu’est-ce que cela a changé',
  'Qu’est-ce qui nous a surpris',
  'Qu’est-ce qui bloque',
  'Que devez-vous décider',
];

const titleOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const progress = (page: Page, at: number) => page.getByText(`${at} / 7`, { exact: true }).waitFor();

describe('une réunion de direction', () => {
  const told = journey('meeting', { demo: true });
  let lead: Person;
  let leader: Person;

  told.step(
    'qui mène un projet demande une décision',
    async () => {
      lead = await arriveAs(told.browser, 'Noé Lambert', { locale: 'fr' });
      const { page } = lead;
      await open(page, '/results/asks');
      await button(page, 'Demander une décision').click();
      await button(page, 'Envoyer à la direction').click();
      await page.getByText('2 points sont signalés').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await fill(page, { 'La question, en une ligne': QUESTION, 'Le contexte, en une phrase': CONTEXT });
      await button(page, 'Envoyer à la direction').click();
      await page.getByRole('list', { name: 'En attente' }).getByText(QUESTION).waitFor();
    },
    90_000,
  );

  told.step('la direction ouvre la réunion depuis ses résultats et la parcourt au clavier', async () => {
    leader = await arriveAs(told.browser, 'Hélène Vasseur', { locale: 'fr' });
    const { page } = leader;
    await open(page, '/results');
    await page.locator('a[href^="/meeting"]').first().click();
    await page.waitForURL(/\/meeting/);
    await settled(page);
    const titles: string[] = [];
    for (let at = 1; at <= 7; at += 1) {
      await progress(page, at);
      titles.push((await titleOf(page)).replace(/[\u202f\u00a0 ]*\?$/, ''));
      await page.keyboard.press(at % 2 ? 'ArrowRight' : ' ');
    }
    expect(titles).toEqual(TITLES);
    await page.getByText(QUESTION).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Home');
    await progress(page, 1);
    await page.keyboard.press('n');
    await page.getByRole('region', { name: 'Notes de qui présente' }).getByText('HYP-').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('n');
  });

  told.step('le réseau tombe : tout se lit encore, et les réponses attendent', async () => {
    const { page, context } = leader;
    await context.setOffline(true);
    await page.getByText(/^À \d\d:\d\d, hors ligne$/).waitFor();
    for (let at = 1; at <= 7; at += 1) {
      await progress(page, at);
      expect(await titleOf(page)).toContain(TITLES[at - 1]);
      if (at < 7) await button(page, 'Suivante').click();
    }
    await page.getByText('Hors ligne : les réponses se donneront au retour du réseau.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Oui' }).count()).toBe(0);
    await context.setOffline(false);
    await page.getByText(/se met à jour$/).waitFor();
  });

  told.step('elle répond sur place, et qui demandait le sait', async () => {
    const { page } = leader;
    const asked = page.getByRole('listitem').filter({ hasText: QUESTION }).last();
    await asked.getByRole('button', { name: 'Oui' }).click();
    await page.getByLabel('Un mot avec ce oui').fill(WORD);
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Répondre oui').click();
    await page.getByText(QUESTION).last().waitFor({ state: 'detached' });
    const letters = await lettersWith(told.server, 'Dire ce qui en naît', 1);
    expect([...letters.values()][0]?.text).toContain(WORD);
    await open(lead.page, '/');
    await lead.page.getByRole('link', { name: /Lire la réponse.*toutes les directions/ }).click();
    await lead.page.getByText(`« ${WORD} »`).waitFor();
  });

  told.step('elle tient sur un téléphone et se quitte par Échap', async () => {
    const { page } = leader;
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await open(page, '/meeting');
      for (let at = 1; at <= 7; at += 1) {
        expect(await overflow(page)).toBe(0);
        await page.keyboard.press('ArrowRight');
      }
    }
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/results/);
  });
});
