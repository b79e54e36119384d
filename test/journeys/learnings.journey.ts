import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { fill } from './support/forms.js';
import { journey } from './support/journey.js';
import { arriveAs } from './support/people.js';
import { overflow, settled } from './support/screens.js';
import { button, follow } from './support/team.js';

const HAPPENED = 'Nos trois courriels sans question ont eu les mêmes réponses que les autres.';
const PLACE = 'Relation client, novembre 2026';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const lines = (page: Page) => page.locator('main ul > li:has(h2)');
const marks = async (page: Page): Promise<string[]> =>
  (await page.locator('main mark').allInnerTexts()).map((each) => plain(each).toLowerCase());

/** Types into the search and waits for a word that it marks. */
async function looksFor(page: Page, words: string, marked: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Chercher dans les enseignements' }).fill(words);
  await page.locator('main mark', { hasText: marked }).first().waitFor();
  await settled(page);
}

/** How many a choice says it would leave. */
async function saidOn(page: Page, group: string, choice: string): Promise<number> {
  const name = new RegExp(`^${choice}`);
  const text = await page.getByRole('group', { name: group }).getByRole('button', { name }).innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

describe('la bibliothèque des enseignements', () => {
  const told = journey('learnings', { demo: true });
  let lead: Person;

  told.step(
    'on y cherche sans accents ni accords, dans les mots de qui l’a écrit',
    async () => {
      lead = await arriveAs(told.browser, 'Noé Lambert', { locale: 'fr' });
      const { page } = lead;
      await follow(page, 'Enseignements');
      await lines(page).first().waitFor();
      const all = await lines(page).count();
      expect(all).toBeGreaterThan(10);
      await looksFor(page, 'ECARTS', 'écart');
      expect(await marks(page)).toContain('écart');
      expect(await lines(page).count()).toBeLessThan(all);
      await looksFor(page, 'questions longues', 'longue');
      expect(await marks(page)).toEqual(expect.arrayContaining(['question', 'longue']));
      expect(await violationsOf(page)).toEqual([]);
    },
    90_000,
  );

  told.step('ce que l’on ne trouve pas a des issues', async () => {
    const { page } = lead;
    await button(page, 'Effacer').click();
    await page
      .getByRole('group', { name: 'Verdict' })
      .getByRole('button', { name: /^Réfutée/ })
      .click();
    await page.getByRole('searchbox', { name: 'Chercher dans les enseignements' }).fill('zeppelin');
    await page.getByText(/Rien ne correspond à/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Proposer une hypothèse' }).waitFor();
    await page.getByRole('link', { name: 'Chercher dans toute la bibliothèque' }).click();
    await page.waitForURL((address) => !address.search.includes('verdict'));
    await page.getByRole('link', { name: 'Effacer la recherche' }).click();
    await lines(page).first().waitFor();
  });

  told.step('chaque filtre dit d’avance combien il laisse', async () => {
    const { page } = lead;
    for (const verdict of ['Réfutée', 'Sans différence']) {
      const promised = await saidOn(page, 'Verdict', verdict);
      await page
        .getByRole('group', { name: 'Verdict' })
        .getByRole('button', { name: new RegExp(`^${verdict}`) })
        .click();
      await page
        .getByRole('status')
        .filter({ hasText: new RegExp(`^${promised} enseignement`) })
        .waitFor();
      expect(await lines(page).count()).toBe(promised);
      await button(page, 'Tout effacer').click();
      await page.waitForURL((address) => !address.search.includes('verdict'));
    }
  });

  told.step('les impasses ont la même dignité, sur un téléphone aussi', async () => {
    const { page } = lead;
    const shelf = page.getByRole('link', { name: /^Impasses/ });
    const promised = Number(/\d+/.exec(await shelf.innerText())?.[0]);
    expect(promised).toBeGreaterThan(0);
    await shelf.click();
    await page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${promised} enseignement`) })
      .waitFor();
    await page.getByText('À ne pas refaire tel quel').first().waitFor();
    await page.getByText('Vaudrait un nouvel essai si').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1360, height: 900 });
    await follow(page, 'Tous');
  });

  told.step('qui a vu autre chose le dit, avec des faits', async () => {
    const { page } = lead;
    await looksFor(page, 'incarnées', 'incarnée');
    await page.getByRole('link', { name: /Courte et incarnée/ }).click();
    await settled(page);
    await button(page, 'Dire ce que j’ai vu').click();
    await button(page, 'Publier').click();
    await page.getByText('Choisissez').first().waitFor();
    await page.getByRole('radio', { name: 'J’ai vu autre chose' }).check();
    await fill(page, { 'Ce qui s’est passé': HAPPENED, 'Où et quand': PLACE });
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Publier').click();
    await page.getByText(HAPPENED).waitFor();
    await page
      .getByText(/Contesté par \d personne/)
      .first()
      .waitFor();
  });

  told.step('ce qui est contesté se lit comme tel dans la bibliothèque', async () => {
    const { page } = lead;
    await follow(page, 'Enseignements');
    await page.getByRole('link', { name: /^Contestés/ }).click();
    const line = lines(page).filter({ hasText: 'Courte et incarnée' });
    await line.getByText(/Contesté par/).waitFor();
  });

  told.step(
    'on refait le test chez soi, avec ses propres chiffres',
    async () => {
      const { page } = lead;
      await page.getByRole('link', { name: /Courte et incarnée/ }).click();
      await settled(page);
      await page.getByRole('link', { name: 'Refaire le test chez nous' }).click();
      await page.getByText('Ce qui tenait là-bas est une hypothèse ici').waitFor();
      await settled(page);
      await button(page, 'Créer le brouillon').click();
      await page
        .getByText(/points? sont signalés|point est signalé/)
        .first()
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByLabel('Direction', { exact: true }).selectOption({ label: 'Relation client' });
      await fill(page, { 'Ce qui diffère ici': 'Des clients qui nous écrivent déjà.' });
      await page.getByLabel('D’où part-on ici ?').fill('2');
      await page.getByLabel('Que vise-t-on ici ?').fill('3');
      await page.getByLabel('Titre', { exact: true }).fill('Une question courte, à la relation client');
      await button(page, 'Créer le brouillon').click();
      await page
        .getByRole('heading', { level: 1, name: 'Une question courte, à la relation client' })
        .waitFor();
      await settled(page);
      await page
        .getByText(/EXP-\d+/)
        .first()
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
    90_000,
  );

  told.step('on emprunte un plan pour une autre question, et le crédit se voit des deux côtés', async () => {
    const { page } = lead;
    await follow(page, 'Enseignements');
    await lines(page).first().waitFor();
    await looksFor(page, 'incarnées', 'incarnée');
    await page.getByRole('link', { name: /Courte et incarnée/ }).click();
    await settled(page);
    await page.getByRole('link', { name: 'Emprunter ce plan' }).click();
    await page.getByText('Le crédit s’affiche des deux côtés').waitFor();
    await page.getByLabel('Titre', { exact: true }).fill('La signature des réponses');
    await button(page, 'Créer le brouillon').click();
    await page.getByRole('heading', { level: 1, name: 'La signature des réponses' }).waitFor();
    await settled(page);
    expect(await violationsOf(page)).toEqual([]);
    expect(lead.faults).toEqual([]);
  });
});
