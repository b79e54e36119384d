import { readFile } from 'node:fs/promises';
import { describe, expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { fill } from './support/forms.js';
import { journey } from './support/journey.js';
import { open } from './support/people.js';
import { ask, overflow, settled } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

const TITLE = 'Conseil d’été';
const QUESTION = 'Ouvrir le forum à toutes les directions ?';

const ASK = `mutation ($due: Date!) { askForDecision(input: { idempotencyKey: "pack-journey", question: "${QUESTION}",
  context: "Le pilote a tenu ses promesses.", dueOn: $due }) { __typename } }`;

const shown = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');

/** What a choice of the menu downloads: its name and its bytes. */
async function taken(page: Page, choice: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  await button(page, 'Télécharger').click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('menuitem', { name: choice }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function freeze(page: Page, title: string): Promise<void> {
  await open(page, '/results/packs');
  await button(page, 'Figer un dossier').click();
  await fill(page, { Titre: title });
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Figer', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
}

describe('un dossier du conseil', () => {
  const told = journey('pack', { demo: false, printer: true });
  let team: Record<'lead' | 'leadership' | 'admin', Person>;

  told.step(
    'la direction fige le tableau tel qu’il est',
    async () => {
      team = await foundTeam(told.browser, 'fr', {
        lead: { name: 'Léo Pilote', role: 'Responsable de projet' },
        leadership: { name: 'Hélène Morvan', role: 'Direction' },
      });
      const { page } = team.leadership;
      await open(page, '/results/packs');
      await page.getByText('Les dossiers du conseil seront ici').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await freeze(page, TITLE);
      expect(await shown(page)).toContain('Premier dossier de ce périmètre');
      await page.getByText('Vérifiée à l’instant').waitFor();
    },
    90_000,
  );

  told.step('puis une décision est demandée', async () => {
    const due = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const answer = await ask<{ askForDecision: { __typename: string } }>(
      team.lead.page,
      ASK.replace('($due: Date!) ', '').replace('$due', `"${due}"`),
    );
    expect(answer.askForDecision.__typename).toBe('AskForDecisionSuccess');
  });

  told.step('le dossier suivant dit ce qui a changé', async () => {
    const { page } = team.leadership;
    await freeze(page, `${TITLE} (suite)`);
    const text = await shown(page);
    expect(text).toMatch(/Depuis le [^:]+ : 1 demande nouvelle\./);
    expect(text).toContain(`Une décision vous est demandée : « ${QUESTION} »`);
    await page.getByRole('region', { name: 'Que devez-vous décider' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1360, height: 900 });
  });

  told.step('on l’emporte en tableur, avec la question dedans', async () => {
    const { name, bytes } = await taken(team.leadership.page, 'Tableur (XLSX)');
    expect(name).toMatch(/^levain-conseil-d-ete-suite-\d{4}-\d\d-\d\d\.xlsx$/);
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['xl/sharedStrings.xml']!)).toContain(QUESTION);
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('7 À décider');
  });

  told.step(
    'et en PDF, imprimé par un vrai navigateur',
    async () => {
      const { name, bytes } = await taken(team.leadership.page, /^PDF/);
      expect(name).toMatch(/\.pdf$/);
      const pdf = bytes.toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThanOrEqual(2);
      expect(pdf).toContain('/StructTreeRoot');
    },
    90_000,
  );

  told.step('tout l’espace le lit, et le retrouve dans la liste', async () => {
    const { page } = team.lead;
    await open(page, '/results/packs');
    await page.getByText(/1 changement depuis le dossier du/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await page.getByText('Premier dossier de ce périmètre').waitFor();
  });
});
