import { describe, expect } from '@jest/globals';
import type { Person } from './support/browser.js';
import { fill, frenchDay } from './support/forms.js';
import { journey } from './support/journey.js';
import { open } from './support/people.js';
import { settled } from './support/screens.js';
import { button, card, follow, foundTeam } from './support/team.js';

const SENTENCE =
  'Because visitors leave without signing up, for the visitors of the site, if we show a poster with a face ' +
  'then the share of sign-ups will increase by 2 points';
const TITLE = 'A poster with a face';
const TEAM = {
  lead: { name: 'Mark Field', role: 'Project lead' },
  second: { name: 'Paula Green', role: 'Project lead' },
  influencer: { name: 'Sophie Bell', role: 'Influencer' },
  leadership: { name: 'Helen Moore', role: 'Leadership' },
} as const;

/** As Excel saves it on a Windows desk: one byte for each letter, semicolons, days first. */
function windowsFile(): Buffer {
  const day = frenchDay();
  const rows = [
    'Date;Group;Signed;Total',
    `${day};Usual poster;480;10 000`,
    `${day};Café poster;640;10 000`,
    `${day};Café poster;1200;1000`,
    '31/02/2026;Usual poster;5;100',
    `${day};Unknown poster;5;100`,
  ];
  return Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1');
}

describe('the loop', () => {
  const told = journey('the-loop', { demo: false });
  let team: Record<keyof typeof TEAM | 'admin', Person>;
  let experiment: string;

  told.step('starts with a workspace and four people', async () => {
    team = await foundTeam(told.browser, 'en', TEAM);
  });

  told.step('a lead writes the hypothesis by the keyboard and makes an experiment of it', async () => {
    const { page } = team.lead;
    await page.keyboard.press('n');
    await page.getByRole('heading', { level: 1, name: 'New hypothesis' }).waitFor();
    await page.keyboard.type(SENTENCE);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/hypotheses\/\d+$/);
    await follow(page, 'Test this hypothesis');
    await fill(page, {
      'Name of the prototype': 'Poster',
      'For which need': 'Know whom one signs up with',
      'Its smallest form': 'One page, one photograph',
      'No known example': 'Asked three networks',
    });
    await page.getByLabel('Title', { exact: true }).fill(TITLE);
    await button(page, 'Create the experiment').click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    experiment = new URL(page.url()).pathname;
    await button(page, 'Share with the workspace').click();
    await button(page, 'Share with the workspace').waitFor({ state: 'hidden' });
    await button(page, 'Go on to Prototype').click();
    await page.getByText('still to complete before the bet is frozen').waitFor();
  });

  told.step('a bet that contradicts itself is refused at its field, a complete one is frozen', async () => {
    const { page } = team.lead;
    await open(page, `${experiment}/plan`);
    await page.getByRole('radio', { name: 'Randomised comparison' }).check();
    await fill(page, { 'Control group (nothing changes)': 'Usual poster' });
    await page.getByLabel('Group that tries').fill('Café poster');
    await button(page, 'Add the outcome measure').click();
    await page.getByLabel('Name of the metric').fill('Sign-ups');
    await page.getByRole('radio', { name: 'Proportion' }).check();
    await button(page, 'Create the metric').click();
    await fill(page, { Baseline: '4.8', 'Minimum worthwhile effect': '0.5' });
    const target = page.getByLabel('Target');
    await target.fill('4');
    await button(page, '2 weeks').click();
    await button(page, 'Start from the usual rule').click();
    await button(page, 'Save the bet').click();
    await target.and(page.locator('[aria-invalid="true"]')).waitFor();

    await target.fill('6');
    await button(page, 'Save the bet').click();
    await button(page, 'Freeze the bet and start the test').click();
    const dialog = page.getByRole('dialog', { name: 'Freeze the bet and start the test' });
    await dialog.getByText('from 4.8% to 6%').waitFor();
    await dialog.getByRole('button', { name: 'Freeze and start' }).click();
    await page.getByRole('heading', { name: 'The bet as it was frozen' }).waitFor();
  });

  told.step('an influencer is asked, says yes and how likely it is to work, in one tap', async () => {
    const { page } = team.lead;
    await open(page, `${experiment}/people`);
    await page.getByRole('combobox', { name: 'Person' }).fill('Sophie');
    await page.getByRole('option', { name: TEAM.influencer.name }).click();
    await button(page, 'Send the invitation').click();
    await page.getByText('Invited', { exact: true }).waitFor();
    const influencer = team.influencer.page;
    await open(influencer, experiment);
    await follow(influencer, 'Answer the invitation');
    const joining = button(influencer, 'Join, with a forecast of 70%');
    await joining.click();
    await joining.waitFor({ state: 'hidden' });
  });

  told.step(
    'a file of a Windows desk is read by its columns, its bad rows are shown, the good ones imported',
    async () => {
      const { page } = team.influencer;
      await open(page, `${experiment}/measurements`);
      const chosen = page.waitForEvent('filechooser');
      await button(page, 'Choose a file').click();
      await (await chosen).setFiles({ name: 'sign-ups.csv', mimeType: 'text/csv', buffer: windowsFile() });
      await page.getByText('sign-ups.csv: 5 rows read, 0 good, 5 refused.').waitFor();
      await page.getByLabel('What column Signed holds').selectOption('Cases');
      await page.getByText('sign-ups.csv: 5 rows read, 2 good, 3 refused.').waitFor();
      await page
        .getByRole('region', { name: 'Preview of the file' })
        .getByRole('cell', { name: 'Café poster', exact: true })
        .first()
        .waitFor();
      const bad = page.getByRole('region', { name: '3 rows refused' });
      for (const row of [4, 5, 6])
        await bad.getByRole('rowheader', { name: String(row), exact: true }).waitFor();
      expect(await bad.getByRole('textbox', { name: 'Signed, line 4' }).inputValue()).toBe('1200');
      await button(page, 'Import the 2 good rows').click();
      await page.getByText('2 rows imported, 3 refused.').waitFor();
      await page.getByRole('heading', { name: '2 recorded measurements' }).waitFor();
    },
  );

  told.step('the test is closed early, with a reason; the verdict waits for a second person', async () => {
    const { page } = team.lead;
    await open(page, experiment);
    await button(page, 'Other actions').click();
    await page.getByRole('menuitem', { name: 'Close before the date' }).click();
    const dialog = page.getByRole('dialog', { name: 'Close the test before its date' });
    await dialog.getByLabel('Reason').fill('Every poster has been printed');
    await dialog.getByRole('button', { name: 'Close now' }).click();
    await follow(page, 'Record the verdict');
    await page.getByText('Proposed by the rule').waitFor();
    await page.getByLabel('What we now know').fill('A face brings a third more sign-ups');
    await page.getByLabel('Limits').fill('One town, one day');
    await button(page, 'Record the verdict').click();
    await page.getByText('Two people: the verdict waits').waitFor();
  });

  told.step('a second lead contests, the verdict is given again, leadership confirms', async () => {
    const second = team.second.page;
    await open(second, `${experiment}/evaluation`);
    await second.getByLabel('Your opinion').fill('One day is short: say it');
    await button(second, 'Contest').click();
    await second.getByText(`${TEAM.second.name} contested`).waitFor();

    const { page } = team.lead;
    await open(page, `${experiment}/evaluation`);
    await page.getByText('One day is short: say it').waitFor();
    await page.getByLabel('Limits').fill('One town, one single day: to be done again on weekdays');
    await button(page, 'Record the verdict').click();
    await page.getByText('Two people: the verdict waits').waitFor();

    const leadership = team.leadership.page;
    await open(leadership, '/');
    await leadership.getByRole('link', { name: /^Confirm or contest the verdict/ }).click();
    await settled(leadership);
    await button(leadership, 'Confirm the verdict').click();
    await leadership.getByText(`Confirmed by ${TEAM.leadership.name}`).waitFor();
  });

  told.step('the owner decides, and the next experiment takes the bet over', async () => {
    const { page } = team.lead;
    await open(page, experiment);
    await button(page, 'Go on to the decision').click();
    await page.waitForURL(`${experiment}/decision`);
    await page.getByRole('radio', { name: 'Redo' }).check();
    await page.getByLabel('Reason').fill('One day proves little');
    await button(page, 'Decide: Redo').click();
    await page.getByRole('heading', { name: 'Decision taken' }).waitFor();
    await open(page, experiment);
    await follow(page, 'Start the next one');
    await page.waitForURL(`${experiment}/next`);
    await page.getByRole('textbox', { name: 'What we keep' }).waitFor();
    await fill(page, {
      'What we keep': 'The poster and its photograph',
      'What we change': 'Five weekdays instead of one',
      'Title of the next one': 'The poster, five days',
    });
    await button(page, 'Create the next experiment').click();
    await page.getByRole('heading', { level: 1, name: 'The poster, five days' }).waitFor();
    await page.getByRole('list', { name: 'Lineage' }).getByRole('link', { name: /^v1/ }).waitFor();
    await open(page, `${new URL(page.url()).pathname}/plan`);
    expect(await page.getByLabel('Group that tries').inputValue()).toBe('Café poster');
  });

  told.step('leadership reads it: what was learned, what was decided', async () => {
    const { page } = team.leadership;
    await open(page, '/results');
    const learned = page.getByRole('region', { name: 'What did we learn?' });
    await learned.getByText('Learning: A face brings a third more sign-ups').waitFor();
    const changed = page.getByRole('region', { name: 'What changed because of it?' });
    await changed.getByText('One day proves little').waitFor();
    await open(page, '/experiments');
    await card(page, 'Iteration', TITLE).getByText('Redo').waitFor();
    for (const { faults } of Object.values(team)) expect(faults).toEqual([]);
  });
});
