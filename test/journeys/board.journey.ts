import { describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Person } from './support/browser.js';
import { journey } from './support/journey.js';
import { arriveAs, open } from './support/people.js';
import { ask, settled } from './support/screens.js';
import { card } from './support/team.js';

const TITLE = 'A weekly digest of what we did not know';
const SENTENCE =
  'If we send a digest on Mondays, then repeated questions will drop by 20%, because people do not know what was asked before';

const column = (page: Page, stage: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${stage}:`) });

describe('the board', () => {
  const told = journey('board', { demo: true });
  let lead: Person;
  let colleague: Person;

  told.step('takes a card back when the gate refuses the drop, and says why on it', async () => {
    lead = await arriveAs(told.browser, 'Camille Roussel', { locale: 'en' });
    const { page } = lead;
    const { board } = await ask<{ board: { edges: { node: { title: string; verdict: string | null } }[] } }>(
      page,
      '{ board(first: 100, filter: { stages: [evaluate] }) { edges { node { title verdict } } } }',
    );
    const waiting = board.edges.find(({ node }) => node.verdict === null)!.node.title;
    await open(page, '/experiments');
    await card(page, 'Evaluation', waiting).dragTo(column(page, 'Iteration'));

    const refused = card(page, 'Evaluation', waiting).getByRole('alert');
    await refused.waitFor();
    expect(await refused.innerText()).toContain('Give the verdict first.');
    expect(await card(page, 'Iteration', waiting).count()).toBe(0);
  });

  told.step(
    'keeps a private draft from a colleague until it is shared, then shows it without reload',
    async () => {
      colleague = await arriveAs(told.browser, 'Noé Lambert', { locale: 'en' });
      await open(colleague.page, '/experiments');
      const { page } = lead;
      await open(page, '/experiments/new');
      await page.getByLabel('If… (the change)').fill('we send a digest on Mondays');
      await page.getByLabel('Name of the prototype').fill('The digest');
      await page.getByLabel('For which need').fill('Know what was already asked');
      await page.getByLabel('Its smallest form').fill('One message, by hand');
      await page.getByLabel('No known example').fill('Asked three networks');
      await page.getByLabel('Title', { exact: true }).fill(TITLE);
      await page.getByRole('button', { name: 'Create the experiment' }).click();
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await page.getByText('Private draft.').waitFor();

      await open(colleague.page, '/experiments');
      expect(await colleague.page.getByRole('link', { name: TITLE }).count()).toBe(0);
      const number = /experiments\/(\d+)/.exec(page.url())![1]!;
      const door = await told.browser.arrive({ locale: 'en' });
      await door.context.addCookies(await colleague.context.cookies());
      await open(door.page, `/experiments/${number}`);
      await door.page.getByText('Nothing at this number').waitFor();
      await door.context.close();

      await page.getByRole('button', { name: 'Share with the workspace' }).click();
      await card(colleague.page, 'Benchmark', TITLE).waitFor();
    },
  );

  told.step('moves a card by the keyboard, before the eyes of a colleague', async () => {
    const { page } = lead;
    await open(page, '/experiments');
    await card(page, 'Benchmark', TITLE).getByRole('link', { name: TITLE }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await card(page, 'Prototype', TITLE).waitFor();
    await card(colleague.page, 'Prototype', TITLE).waitFor();
  });

  told.step('asks before the bet is frozen, and the card says all that is missing', async () => {
    const { page } = lead;
    await card(page, 'Prototype', TITLE).getByRole('link', { name: TITLE }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    const asked = page.getByRole('dialog', { name: 'Freeze the bet and start the test?' });
    await asked.getByRole('button', { name: 'Freeze the bet' }).click();

    const refused = card(page, 'Prototype', TITLE).getByRole('alert');
    await refused.waitFor();
    const said = await refused.innerText();
    for (const reason of ['Choose how to compare', 'Set the stop date', 'Write the decision rule'])
      expect(said).toContain(reason);
  });

  told.step('keeps its filters in the address, over a reload', async () => {
    const { page } = lead;
    await open(page, '/experiments?view=list');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('combobox', { name: 'Verdicts' }).press('ArrowDown');
    await page.getByRole('option', { name: 'Refuted' }).click();
    await page.waitForURL(/verdicts=/);
    await settled(page);
    // The address changes before the answer is there: the list still shows what it showed.
    await page.getByRole('row').filter({ hasText: 'Confirmed' }).first().waitFor({ state: 'detached' });
    const title = page.getByRole('heading', { level: 1 }).locator('..');
    const counted = await title.innerText();
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: '1 filter' }).waitFor();
    expect(await title.innerText()).toBe(counted);
    const verdicts = await page.getByRole('row').filter({ hasText: 'Confirmed' }).count();
    expect(verdicts).toBe(0);
    expect(await page.getByRole('row').filter({ hasText: 'Refuted' }).count()).toBeGreaterThan(2);
  });

  told.step('takes a hypothesis by the keyboard alone: N, the sentence, Enter', async () => {
    const { page } = lead;
    await page.keyboard.press('n');
    await page.getByRole('heading', { level: 1, name: 'New hypothesis' }).waitFor();
    await page.keyboard.type(SENTENCE);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/hypotheses\/\d+$/);
    await settled(page);
    await page.getByText('we send a digest on Mondays').first().waitFor();
    expect(lead.faults).toEqual([]);
    expect(colleague.faults).toEqual([]);
  });

  told.step('says when the connection is gone, and stops saying it when it is back', async () => {
    const { page, context } = colleague;
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await context.setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'hidden' });
  });
});
