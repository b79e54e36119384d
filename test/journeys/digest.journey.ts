import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { decoded, MailServer } from '../support/mail-server.js';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { choose, fill } from './support/forms.js';
import { journey } from './support/journey.js';
import { open } from './support/people.js';
import { ask, overflow, settled } from './support/screens.js';
import { button, foundTeam } from './support/team.js';

const TEAM = {
  lead: { name: 'Marc Lefort', role: 'Responsable de projet' },
  leadership: { name: 'Hélène Morvan', role: 'Direction' },
} as const;
const OUTSIDE = 'jeanne@partenaire.example';
const QUESTION = 'Ouvrir le forum à toutes les directions ?';
const DIGEST = 'Ce résumé vient le premier matin';
const MONTHLY = 'Le premier de chaque mois';
/** Three minutes at 200 words a minute, and what stands around them. */
const MOST_WORDS = 700;

const asks = (due: string): string => `mutation { askForDecision(input: { idempotencyKey: "digest-journey",
  question: "${QUESTION}", context: "Marc Lefort y tient.", dueOn: "${due}" }) { __typename } }`;
const WRITES = `mutation { writeHypothesis(input: { idempotencyKey: "digest-belief", hypothesis: { locale: fr,
  observation: "les questions attendent trois jours", audience: "les clients", change: "un forum animé par des relais",
  measure: "le délai de réponse", direction: decrease, target: "un jour", rationale: "les pairs savent" } }) {
  __typename ... on RefusedError { refusals { code field } } } }`;

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
/** What is read, without what travels around it. */
const textOf = (letter: string): string =>
  plain(letter)
    .split(/content-transfer-encoding: [\w-]+/i)[1]!
    .split(/\n--+[\w=.-]*-Part/)[0]!;
/** A line that begins with a dot travels with two. */
const htmlOf = (letter: string): string =>
  /<!doctype html>[\s\S]*<\/html>/.exec(letter)![0].replaceAll(/^\.\./gm, '.');
const words = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !word.startsWith('http')).length;
const shown = async (page: Page): Promise<string> => plain(await page.locator('main').innerText());

describe('le résumé du mois', () => {
  const mail = new MailServer();
  const told = journey('digest', { demo: false, mail });
  let team: Record<keyof typeof TEAM | 'admin', Person>;
  let inside: string;
  let outside: string;

  /** What came to an address and says these words. */
  const sent = (address: string, words: string): string[] =>
    mail.letters
      .map(decoded)
      .filter((letter) => new RegExp(`^To: .*${address}`, 'm').test(letter) && letter.includes(words));

  /** The last of so many of those messages. */
  async function received(address: string, words: string, count = 1): Promise<string> {
    for (let tries = 0; tries < 900; tries += 1) {
      const found = sent(address, words);
      if (found.length >= count) return found[count - 1]!;
      await new Promise((go) => setTimeout(go, 100));
    }
    throw new Error(`There are not ${count} messages to ${address}.`);
  }

  told.step(
    'la direction le demande pour elle-même',
    async () => {
      team = await foundTeam(told.browser, 'fr', TEAM);
      const due = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      const believed = await ask<{ writeHypothesis: object }>(team.lead.page, WRITES);
      const asked = await ask<{ askForDecision: object }>(team.lead.page, asks(due));
      expect({ ...believed, ...asked }).toEqual({
        writeHypothesis: { __typename: 'WriteHypothesisSuccess' },
        askForDecision: { __typename: 'AskForDecisionSuccess' },
      });
      const { page } = team.leadership;
      await open(page, '/results/sharing');
      await button(page, 'Commencer un résumé').click();
      const dialog = page.getByRole('dialog', { name: 'Commencer un résumé' });
      await choose(page, dialog.getByRole('combobox', { name: 'Rythme' }), MONTHLY);
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Commencer', exact: true }).click();
      await page.getByRole('heading', { name: 'Hélène Morvan (vous)' }).waitFor();
      expect(await page.getByRole('button', { name: 'Inviter une adresse' }).count()).toBe(0);
    },
    90_000,
  );

  told.step('le responsable invite une adresse extérieure, avec un mot', async () => {
    const { page } = team.lead;
    await open(page, '/results/sharing');
    await page.getByText('Les lecteurs de l’extérieur seront ici').waitFor();
    await button(page, 'Inviter une adresse').click();
    await fill(page, {
      'Adresse électronique': 'jeanne',
      'Un mot pour cette personne': 'Comme promis mardi.',
    });
    await button(page, 'Envoyer l’invitation').click();
    await page.getByLabel('Adresse électronique').and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await fill(page, { 'Adresse électronique': OUTSIDE });
    await button(page, 'Envoyer l’invitation').click();
    await page.getByRole('heading', { name: OUTSIDE }).waitFor();
    expect(await shown(page)).toContain('Réponse attendue jusqu’au');
    expect(await shown(page)).toContain('Comme promis mardi.');
    expect(await violationsOf(page)).toEqual([]);
  });

  told.step('elle répond oui, d’un bouton : ouvrir le lien ne suffit pas', async () => {
    const letter = await received(OUTSIDE, 'vous propose de recevoir');
    expect(plain(letter)).toContain('Marc Lefort vous propose le résumé de « Atelier »');
    const { page } = await told.browser.arrive({ locale: 'fr', width: 390, height: 844 });
    await page.goto(/(\/r\/[\w.-]+)/.exec(letter)![1]!);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.reload();
    expect(await shown(page)).toContain('Comme promis mardi.');
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await button(page, 'Oui, le recevoir').click();
    await page.getByRole('heading', { level: 1, name: 'C’est entendu' }).waitFor();
  });

  told.step(
    'le premier du mois, les deux le reçoivent : les décisions d’abord, trois minutes au plus',
    async () => {
      await told.server.digestsAreDue();
      inside = await received('leadership@example.org', DIGEST);
      outside = await received(OUTSIDE, DIGEST);
      for (const letter of [inside, outside]) {
        const text = textOf(letter);
        expect(words(text)).toBeGreaterThan(60);
        expect(words(text)).toBeLessThanOrEqual(MOST_WORDS);
        expect(text).toMatch(/Ouvrir le forum à toutes les directions \?[\s\S]*Que croyions-nous/);
        expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im);
      }
      expect(plain(outside)).toContain('parce que Marc Lefort vous y a invité');
      expect(plain(outside).replaceAll('parce que Marc Lefort', '')).not.toMatch(/Lefort|Morvan/);
    },
    120_000,
  );

  told.step('la lettre se lit sur un téléphone, en clair comme en sombre', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await told.browser.arrive({ locale: 'fr', width: 390, height: 844, theme });
      for (const letter of [inside, outside]) {
        await page.setContent(htmlOf(letter));
        // It stands in the page of a mail program: landmarks are not its own.
        expect(await violationsOf(page, 'colours')).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    }
  });

  told.step('ses liens mènent où ils disent', async () => {
    const { page } = team.leadership;
    const paths = [
      ...htmlOf(inside).matchAll(/href="http:\/\/127\.0\.0\.1:\d+(\/(?:results|experiments)[^"]*)"/g),
    ];
    expect(paths.length).toBeGreaterThanOrEqual(2);
    for (const path of new Set(paths.map(([, each]) => each!.replaceAll('&amp;', '&')))) {
      await open(page, path);
      expect(await page.getByRole('heading', { level: 1 }).first().innerText()).not.toMatch(/introuvable/i);
    }
    const { page: theirs } = await told.browser.arrive({ locale: 'fr' });
    await theirs.goto(/(\/s\/[\w.-]+)/.exec(outside)![1]!);
    expect(await shown(theirs)).toContain(QUESTION);
    expect(await theirs.content()).not.toMatch(/Lefort|Morvan|Marc/);
  });

  told.step(
    'elle l’arrête d’un bouton : le suivant n’arrive qu’à la direction',
    async () => {
      const { page } = await told.browser.arrive({ locale: 'fr', width: 390, height: 844 });
      await page.goto(/(\/r\/[\w.-]+)/.exec(outside)![1]!);
      expect(await violationsOf(page)).toEqual([]);
      await button(page, 'Arrêter').click();
      await page.getByRole('heading', { level: 1, name: 'C’est arrêté' }).waitFor();
      await told.server.digestsAreDue();
      await received('leadership@example.org', DIGEST, 2);
      // Whoever reads was written to in the same round.
      await new Promise((go) => setTimeout(go, 3_000));
      expect(sent(OUTSIDE, DIGEST)).toHaveLength(1);
    },
    120_000,
  );

  told.step('l’espace voit qui a lu, invité par qui, jusqu’à quand', async () => {
    const { page } = team.lead;
    await open(page, '/results/sharing');
    await settled(page);
    const text = await shown(page);
    expect(text).toContain('A arrêté le');
    expect(text).toContain('Invité par Marc Lefort');
    expect(text).toContain('Dernier envoi le');
    expect(team.lead.faults).toEqual([]);
  });
});
