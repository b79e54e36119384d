import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { fill } from './support/forms.js';
import { journey } from './support/journey.js';
import { open } from './support/people.js';
import { overflow } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

const shown = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('une page pour l’extérieur', () => {
  const told = journey('share', { demo: false });
  let team: Record<'leadership' | 'admin', Person>;
  let address: string;

  told.step(
    'la direction ouvre une page et en copie l’adresse, affichée une seule fois',
    async () => {
      team = await foundTeam(told.browser, 'fr', {
        leadership: { name: 'Hélène Morvan', role: 'Direction' },
      });
      const { page } = team.leadership;
      await open(page, '/results/sharing');
      await page.getByText('Vos pages pour l’extérieur seront ici').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await button(page, 'Ouvrir une page').click();
      await fill(page, {
        'Titre de la page': 'Nos essais',
        'Pour commencer, en langage clair': 'Hélène Morvan vous présente ce que nous essayons.',
      });
      expect(await violationsOf(page)).toEqual([]);
      await button(page, 'Ouvrir la page').click();
      address = await page.getByLabel('Adresse de la page').inputValue();
      expect(address).toMatch(/\/s\/[\w-]+\.[\w-]{43}$/);
      await button(page, 'Fermer').last().click();
      await page.getByRole('heading', { name: 'Nos essais' }).waitFor();
    },
    90_000,
  );

  told.step('quelqu’un sans compte la lit ; personne n’y est nommé', async () => {
    const { page } = await told.browser.arrive({ locale: 'fr' });
    await page.goto(new URL(address).pathname);
    await page.getByRole('heading', { level: 1, name: 'Nos essais' }).waitFor();
    expect(await shown(page)).toContain('une personne vous présente ce que nous essayons.');
    expect(await page.content()).not.toMatch(/Hélène|<script/);
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  told.step('retirée, elle ne s’ouvre plus', async () => {
    const { page } = team.leadership;
    await open(page, '/results/sharing');
    expect(await shown(page)).toContain('Ouverte 1 fois');
    await page.getByRole('button', { name: 'Retirer « Nos essais »' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('Retiré', { exact: true }).waitFor();
    const { page: outside } = await told.browser.arrive({ locale: 'fr' });
    const answer = await outside.goto(new URL(address).pathname);
    expect(answer?.status()).toBe(404);
    expect(await shown(outside)).toContain('Cette page n’est plus ouverte');
  });
});
