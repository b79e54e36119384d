import { describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { journey } from './support/journey.js';
import { settled } from './support/screens.js';

/** What a leader has in all, from the moment of signing in. */
const BUDGET = 60_000;
/** A calm reader: two hundred and forty words a minute; and the time to find one's way on each page before reading. */
const PER_WORD = 60_000 / 240;
const LOOKING = 2_000;

const MINUTE = ['decide', 'learned', 'frozen', 'stopped', 'cost'] as const;
type Asked = (typeof MINUTE)[number];

const WORDS = {
  fr: {
    ...{ name: 'Hélène Vasseur', home: 'Accueil', waits: 'Ce qui vous attend', results: 'Résultats' },
    minute: 'En une minute',
    labels: ['À décider', 'Appris', 'Paris gelés', 'Arrêté, et pourquoi', 'Coût de la dernière'],
    headings: {
      decide: 'Que devez-vous décider',
      learned: 'Qu’avons-nous appris',
      frozen: 'Que testons-nous',
      stopped: 'Qu’est-ce que cela a changé',
      cost: 'Qu’avons-nous appris',
    },
    answers: {
      decide: /(attend|attendent) votre réponse|reste(nt)? à (prendre|confirmer)/,
      learned:
        /^(Depuis le .+ évaluées? : |Aucune expérimentation n’a été évaluée depuis le .+ ; la dernière, EXP-\d+, l’a été le )/,
      frozen: /^\d+ paris? gelés?( ;| :).*EXP-\d+ .+ jusqu’au /,
      stopped: /^EXP-\d+ .+, le .+ : « .+ »\.$/,
      cost: /^EXP-\d+ .+, évaluée le .+(a coûté .+ €|aucun coût n’est noté)/,
    },
    longer: /^Regarder depuis /,
  },
  en: {
    ...{ name: 'Hélène Vasseur', home: 'Home', waits: 'What waits for you', results: 'Results' },
    minute: 'In one minute',
    labels: ['To decide', 'Learned', 'Frozen bets', 'Stopped, and why', 'Cost of the last one'],
    headings: {
      decide: 'What do you need to decide',
      learned: 'What did we learn',
      frozen: 'What are we testing',
      stopped: 'What changed because of it',
      cost: 'What did we learn',
    },
    answers: {
      decide: /waits? for your answer|(is|are) to be (taken|confirmed)/,
      learned:
        /^(Since .+ evaluated: |No experiment has been evaluated since .+; the last one, EXP-\d+, was on )/,
      frozen: /^\d+ frozen bets?[;:].*EXP-\d+ .+ until /,
      stopped: /^EXP-\d+ .+, on .+: “.+”\.$/,
      cost: /^EXP-\d+ .+, evaluated on .+(cost €|no cost is recorded)/,
    },
    longer: /^Look over /,
  },
} as const;

const plain = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
/** Marks that French sets apart are no words. */
const wordsOf = (text: string): number =>
  plain(text)
    .split(' ')
    .filter((each) => /[\p{L}\p{N}]/u.test(each)).length;

/** What a page takes to be read: to find one's way, then word by word. */
const reading = (...texts: readonly string[]): number =>
  LOOKING + texts.reduce((words, text) => words + wordsOf(text), 0) * PER_WORD;

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const row = (page: Page, question: Asked): Locator => page.locator(`[data-question="${question}"]`);

/** The five answers of the panel, each said and none empty. */
async function fiveAnswers(page: Page, locale: 'fr' | 'en'): Promise<Record<Asked, string>> {
  const words = WORDS[locale];
  const minute = panel(page, words.minute);
  await minute.waitFor();
  expect((await minute.locator('dt').allInnerTexts()).map(plain)).toEqual(words.labels);
  const said = {} as Record<Asked, string>;
  for (const question of MINUTE) {
    said[question] = plain(await row(page, question).locator('dd').innerText());
    expect(said[question]).toMatch(words.answers[question]);
  }
  return said;
}

/** The heading a word led to stands in the window. */
async function seen(page: Page, heading: string): Promise<void> {
  const found = page.getByRole('heading', { level: 2, name: new RegExp(heading) });
  await found.waitFor();
  const height = page.viewportSize()!.height;
  for (let tries = 0; tries < 250; tries += 1) {
    const box = await found.boundingBox();
    if (box && box.y >= 0 && box.y + box.height <= height) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`« ${heading} » is not in the window.`);
}

/** Goes on with Tab until what has the focus is called so, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate<string>(
      `document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? ''`,
    );
    if (name.test(plain(text))) return;
  }
  throw new Error(`Tab never comes to ${name}.`);
}

async function signInPage(told: ReturnType<typeof journey>, locale: 'fr' | 'en'): Promise<Person> {
  const person = await told.browser.arrive({ locale });
  await person.page.goto('/sign-in');
  await settled(person.page);
  return person;
}

/** What it took, with the time a reader needs on each page, told in the output of the run. */
function within(started: number, read: number, how: string): void {
  const walked = Date.now() - started;
  const told = `${how}: ${(walked / 1000).toFixed(1)} s of walking, ${(read / 1000).toFixed(1)} s of reading`;
  process.stdout.write(`${told}\n`);
  expect(walked + read).toBeLessThan(BUDGET);
}

describe('a leader with one minute', () => {
  const told = journey('leader', { demo: true });

  for (const locale of ['fr', 'en'] as const) {
    const words = WORDS[locale];

    told.step(
      `finds five answers within it, by words to click (${locale})`,
      async () => {
        const { page, faults } = await signInPage(told, locale);
        const started = Date.now();
        await page.getByRole('button', { name: words.name }).click();
        const waits = page.getByRole('region', { name: words.waits });
        await waits.waitFor();
        const first = await waits.locator('b').first().innerText();
        await page.getByRole('link', { name: words.results, exact: true }).first().click();
        const said = await fiveAnswers(page, locale);
        for (const [place, question] of MINUTE.entries()) {
          await row(page, question).getByRole('link', { name: words.labels[place]!, exact: true }).click();
          await seen(page, words.headings[question]);
        }
        within(started, reading(first) + reading(...Object.values(said)), `five answers in ${locale}`);
        expect(await violationsOf(page)).toEqual([]);
        expect(faults).toEqual([]);
      },
      120_000,
    );
  }

  told.step(
    'finds them by the keyboard alone',
    async () => {
      const words = WORDS.en;
      const { page } = await signInPage(told, 'en');
      const started = Date.now();
      await tabTo(page, new RegExp(words.name));
      await page.keyboard.press('Enter');
      const waits = page.getByRole('region', { name: words.waits });
      await waits.waitFor();
      const first = await waits.locator('b').first().innerText();
      await tabTo(page, new RegExp(`^${words.results}$`));
      await page.keyboard.press('Enter');
      const said = await fiveAnswers(page, 'en');
      for (const [place, question] of MINUTE.entries()) {
        await row(page, question).getByRole('link', { name: words.labels[place]!, exact: true }).waitFor();
        await tabTo(page, new RegExp(`^${words.labels[place]}$`));
        if (question !== 'cost') continue;
        await page.keyboard.press('Enter');
        await seen(page, words.headings[question]);
      }
      within(started, reading(first) + reading(...Object.values(said)), 'five answers by the keyboard');
    },
    120_000,
  );

  told.step('an empty month says so, and a longer period is one word away', async () => {
    const { page } = await signInPage(told, 'fr');
    const words = WORDS.fr;
    await page.getByRole('button', { name: words.name }).click();
    await page.getByRole('link', { name: words.results, exact: true }).first().click();
    const { learned } = await fiveAnswers(page, 'fr');
    const longer = page.getByRole('link', { name: words.longer });
    if (learned.startsWith('Aucune')) {
      await longer.click();
      await page.waitForURL(/period=/);
    } else {
      expect(await longer.count()).toBe(0);
      await page.getByText('le début', { exact: true }).click();
      await page.waitForURL(/period=always/);
    }
    await row(page, 'learned')
      .getByText(/évaluées? :|évaluées?$/)
      .first()
      .waitFor();
    expect(await longer.count()).toBe(0);
  });

  told.step('keeps the board as it is read, in words that stay of the day', async () => {
    const { page } = await signInPage(told, 'fr');
    const words = WORDS.fr;
    await page.getByRole('button', { name: words.name }).click();
    await page.getByRole('link', { name: words.results, exact: true }).first().click();
    await panel(page, words.minute).waitFor();
    await page.getByText('3 mois', { exact: true }).click();
    await page.waitForURL(/period=quarter/);
    await page.getByRole('button', { name: 'Enregistrer ce tableau' }).click();
    await page.getByLabel('Nom du tableau').fill('Le trimestre');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('button', { name: 'Enregistrer ce tableau' }).waitFor();
    await page.getByRole('link', { name: 'Tableaux', exact: true }).click();
    await page.getByText(/appris depuis 3 mois/).waitFor();
    await page.getByRole('link', { name: 'Le trimestre', exact: true }).click();
    await page.waitForURL(/period=quarter/);
    expect(page.url()).not.toMatch(/from=/);
    await panel(page, words.minute).waitFor();
  });

  told.step('freezes the board in view', async () => {
    const { page } = await signInPage(told, 'fr');
    await page.getByRole('button', { name: WORDS.fr.name }).click();
    await page.getByRole('link', { name: WORDS.fr.results, exact: true }).first().click();
    await panel(page, WORDS.fr.minute).waitFor();
    await page.getByRole('link', { name: 'Figer ce tableau' }).click();
    const dialog = page.getByRole('dialog', { name: 'Figer un dossier' });
    await dialog.getByLabel('Titre').fill('Le dossier du mois');
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Figer', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Le dossier du mois' }).waitFor();
  });
});
