import type { Locator, Page } from 'playwright-core';
import type { Person, TestBrowser } from './browser.js';
import { choose, fill } from './forms.js';
import { open } from './people.js';
import { settled } from './screens.js';

export interface Invited {
  readonly name: string;
  /** As the screen calls it. */
  readonly role: string;
}

const WORDS = {
  fr: {
    ...{
      workspace: 'Nom de l’espace',
      name: 'Votre nom',
      email: 'Adresse électronique',
      password: 'Mot de passe',
    },
    ...{
      found: 'Créer l’espace',
      invite: 'Inviter un membre',
      invited: 'Nom',
    },
    ...{ role: 'Rôle', create: 'Créer l’invitation', link: 'Lien d’invitation', close: 'Fermer' },
    ...{ choose: 'Choisissez un mot de passe', join: 'Rejoindre', hello: 'Bonjour' },
  },
  en: {
    ...{
      workspace: 'Name of the workspace',
      name: 'Your name',
      email: 'E-mail address',
      password: 'Password',
    },
    ...{
      found: 'Create the workspace',
      invite: 'Invite a member',
      invited: 'Name',
    },
    ...{ role: 'Role', create: 'Create the invitation', link: 'Invitation link', close: 'Close' },
    ...{ choose: 'Choose a password', join: 'Join', hello: 'Hello' },
  },
} as const;

const PASSWORD = 'le pain lève toujours la nuit';

/** The first person makes the workspace by the setup screen; the others come by the links that the settings give. */
export async function foundTeam<Part extends string>(
  browser: TestBrowser,
  locale: 'fr' | 'en',
  invited: Readonly<Record<Part, Invited>>,
): Promise<Record<Part | 'admin', Person>> {
  const words = WORDS[locale];
  const admin = await browser.arrive({ locale });
  const { page } = admin;
  await page.goto('/');
  await page.waitForURL('/setup');
  await fill(page, { [words.workspace]: 'Atelier', [words.name]: 'Claire Admin' });
  await fill(page, { [words.email]: 'claire@example.org' });
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await button(page, words.found).click();
  await page.waitForURL('/');
  await open(page, '/settings?tab=members');
  const team = new Map<Part | 'admin', Person>([['admin', admin]]);
  for (const part of Object.keys(invited) as Part[]) {
    const address = await invite(page, words, invited[part], `${part}@example.org`);
    team.set(part, await join(browser, locale, address, invited[part].name));
  }
  return Object.fromEntries(team) as Record<Part | 'admin', Person>;
}

type Words = (typeof WORDS)['fr' | 'en'];

async function invite(page: Page, words: Words, { name, role }: Invited, email: string): Promise<string> {
  await button(page, words.invite).click();
  const dialog = page.getByRole('dialog', { name: words.invite });
  await fill(dialog, { [words.invited]: name, [words.email]: email });
  await choose(page, dialog.getByRole('combobox', { name: words.role }), role);
  await button(page, words.create).click();
  const address = await dialog.getByLabel(words.link).inputValue();
  await dialog.getByRole('button', { name: words.close }).last().click();
  return address;
}

async function join(
  browser: TestBrowser,
  locale: 'fr' | 'en',
  address: string,
  name: string,
): Promise<Person> {
  const words = WORDS[locale];
  const person = await browser.arrive({ locale });
  const { page } = person;
  await page.goto(address);
  await page.getByLabel(words.choose).fill(PASSWORD);
  await button(page, words.join).click();
  await page.waitForURL('/');
  await page.getByText(`${words.hello} ${name}`).waitFor();
  return person;
}

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Follows a link of the page and waits for what it shows. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
  await settled(page);
}

/** A card of the board, in the column of its stage. */
export function card(page: Page, stage: string, title: string): Locator {
  return page
    .getByRole('region', { name: new RegExp(`^${stage}\\s?:`) })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) });
}
