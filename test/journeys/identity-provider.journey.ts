import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.js';
import { IdentityProviderStandIn } from '../support/identity-provider.js';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { fill } from './support/forms.js';
import { journey, type Journey } from './support/journey.js';
import { lettersWith } from './support/letters.js';
import { open } from './support/people.js';
import { overflow, settled } from './support/screens.js';
import { button } from './support/team.js';

const PASSWORD = 'le pain lève toujours la nuit';
const ASKED_FOR = '/experiments?view=list';
const OWN_SIGN_IN = 'signIn { hasPassword }';
const VIEWER = 'viewer { member { id } }';
const mailOf = (name: 'Ada' | 'Léa', locale: string): string =>
  `${name === 'Ada' ? 'ada' : 'lea'}-${locale}@example.org`;

const WORDS = {
  fr: {
    ...{ provider: 'Se connecter avec Fournil', join: 'Rejoindre avec Fournil', hello: 'Bonjour Léa' },
    ...{ email: 'Adresse électronique', password: 'Mot de passe', signIn: 'Se connecter' },
    ...{ confirm: 'Votre mot de passe, pour confirmer', link: 'Se connecter avec Fournil désormais' },
    ...{ account: 'Ada, votre compte', signOut: 'Se déconnecter', unlink: 'Délier', send: 'Envoyer le lien' },
    unknown: 'connectez-vous avec votre mot de passe, puis liez-la dans « Mon compte »',
    wrong: 'Ce n’est pas votre mot de passe actuel.',
    linked: 'C’est fait : vous pouvez désormais vous connecter avec Fournil.',
    unlinked: 'L’identité est déliée. Connectez-vous avec votre mot de passe.',
    unverified: 'ne dit pas avoir vérifié votre adresse électronique. Choisissez plutôt un mot de passe',
    declined: 'n’a pas confirmé la connexion. Recommencez, ou demandez à votre service informatique',
    onlyWay: 'C’est votre seul moyen d’entrer.',
    sent: 'Le lien est en route vers',
  },
  en: {
    ...{ provider: 'Sign in with Fournil', join: 'Join with Fournil', hello: 'Hello Léa' },
    ...{ email: 'E-mail address', password: 'Password', signIn: 'Sign in' },
    ...{ confirm: 'Your password, to confirm', link: 'Sign in with Fournil from now on' },
    ...{ account: 'Ada, your account', signOut: 'Sign out', unlink: 'Unlink', send: 'Send the link' },
    unknown: 'sign in with your password, then link it under “My account”',
    wrong: 'This is not your current password.',
    linked: 'Done: from now on you can sign in with Fournil.',
    unlinked: 'The identity is unlinked. Sign in with your password.',
    unverified: 'does not say that it verified your e-mail address. Choose a password instead',
    declined: 'did not confirm that you may sign in. Start again, or ask your IT department',
    onlyWay: 'It is your only way in.',
    sent: 'The link is on its way to',
  },
} as const;

const VISITS = [
  { locale: 'fr', width: 390, height: 844 },
  { locale: 'en', width: 1360, height: 900 },
] as const;

const provider = new IdentityProviderStandIn();

/** What is wrong with the screen as it stands. */
async function faultsOf(page: Page): Promise<string[]> {
  const wider = await overflow(page);
  return [...(await violationsOf(page)), ...(wider > 0 ? [`${wider} px too wide`] : [])];
}

/** Whatever else was asked for than our pages and the provider. */
const behindTheirBack = ({ faults }: Person): string[] =>
  faults.filter((fault) => fault !== `request to ${provider.issuer}`);

const said = (page: Page, sentence: string): Promise<void> =>
  page.getByRole('alert').getByText(sentence).waitFor();

describe('the identity provider', () => {
  const told = journey('identity-provider', { demo: false, provider });
  const links = new Map<string, string>();

  told.step('for each language there are a member with a password, and somebody invited', async () => {
    const admin = new ApiClient(told.server.url);
    const founder = { name: 'Claire', email: 'claire@example.org', password: PASSWORD, locale: 'fr' };
    await admin.mutate('setUpWorkspace', { workspaceName: 'Atelier', ...founder }, VIEWER);
    for (const { locale } of VISITS) {
      for (const name of ['Ada', 'Léa'] as const) {
        const email = mailOf(name, locale);
        const person = { idempotencyKey: `invitation-${email}`, name, email, role: 'lead' };
        links.set(email, (await admin.mutate('inviteMember', person, 'invitationUrl')).invitationUrl);
      }
      const token = new URL(links.get(mailOf('Ada', locale))!).pathname.split('/').at(-1);
      const visitor = new ApiClient(told.server.url);
      await visitor.mutate('acceptMemberInvitation', { token, name: 'Ada', password: PASSWORD }, VIEWER);
    }
  });

  for (const visit of VISITS) tell(told, links, visit);
});

function tell(told: Journey, links: ReadonlyMap<string, string>, visit: (typeof VISITS)[number]): void {
  const { locale, width } = visit;
  const words = WORDS[locale];
  const [ada, lea] = [mailOf('Ada', locale), mailOf('Léa', locale)];
  let member: Person;
  let invited: Person;

  /** On a device where the language was chosen: else that of the workspace holds. */
  const arrive = async (): Promise<Person> => {
    const person = await told.browser.arrive(visit);
    await person.context.addInitScript(`localStorage.setItem('levain.locale', '${locale}')`);
    return person;
  };
  const step = (name: string, act: () => Promise<void>): void =>
    told.step(`${name} (${locale}, ${width} px)`, act);

  step('an identity that nobody linked is refused at its button, which says what to do', async () => {
    provider.person = { sub: ada, email: ada, email_verified: true };
    member = await arrive();
    const { page } = member;
    await page.goto(ASKED_FOR);
    await button(page, words.provider).click();
    await said(page, words.unknown);
    expect(await faultsOf(page)).toEqual([]);
    await fill(page, { [words.email]: ada });
    await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
    await button(page, words.signIn).click();
    await page.waitForURL(ASKED_FOR);
  });

  step('the member links it, for which the password is asked', async () => {
    const { page } = member;
    await open(page, '/settings');
    await fill(page, { [words.confirm]: 'un autre mot de passe' });
    await button(page, words.link).click();
    await page.getByText(words.wrong).waitFor();
    await fill(page, { [words.confirm]: PASSWORD });
    await button(page, words.link).click();
    await page.getByRole('status').getByText(words.linked).waitFor();
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  step('signed out, the member comes back by the provider to the page that was asked for', async () => {
    const { page } = member;
    await button(page, words.account).click();
    await page.getByRole('menuitem', { name: words.signOut }).click();
    await page.waitForURL('/sign-in');
    await page.goto(ASKED_FOR);
    await button(page, words.provider).click();
    await page.waitForURL(ASKED_FOR);
    await settled(page);
  });

  step('unlinked, it opens nothing any more', async () => {
    const { page } = member;
    await open(page, '/settings');
    await button(page, words.unlink).click();
    await fill(page, { [words.confirm]: PASSWORD });
    expect(await faultsOf(page)).toEqual([]);
    await button(page, words.unlink).click();
    await page.getByRole('status').getByText(words.unlinked).waitFor();
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await button(page, words.provider).click();
    await said(page, words.unknown);
    expect(behindTheirBack(member)).toEqual([]);
  });

  step('somebody who is invited is told why the provider does not do, and what does', async () => {
    provider.person = { sub: lea, email: lea, email_verified: false };
    invited = await arrive();
    const { page } = invited;
    await page.goto(links.get(lea)!);
    await button(page, words.join).click();
    await said(page, words.unverified);
    expect(await faultsOf(page)).toEqual([]);
    provider.wrong = {
      brought: (answer) => {
        answer.delete('code');
        answer.set('error', 'access_denied');
      },
    };
    await button(page, words.join).click();
    await said(page, words.declined);
    provider.wrong = {};
  });

  step('and joins by it once it vouches for the address', async () => {
    provider.person = { sub: lea, email: lea, email_verified: true };
    const { page } = invited;
    await button(page, words.join).click();
    await page.waitForURL('/');
    await page.getByText(words.hello).waitFor();
  });

  step('the only way in is not taken away, and a password is one press away', async () => {
    const { page } = invited;
    await open(page, '/settings');
    await page.getByText(words.onlyWay).waitFor();
    await expect(button(page, words.unlink).count()).resolves.toBe(0);
    expect(await unlinkOf(page)).toBe('IDENTITY_ONLY_WAY');
    await button(page, words.send).click();
    await page.getByRole('status').getByText(words.sent).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const letters = await lettersWith(told.server, 'Choisir un mot de passe', VISITS.indexOf(visit) + 1);
    expect([...letters.keys()]).toContain(lea);
    expect(behindTheirBack(invited)).toEqual([]);
  });
}

/** As the page would ask, had it a button: the word of the refusal. */
async function unlinkOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const client = new ApiClient(new URL(page.url()).origin, cookie);
  return (await client.mutate('unlinkIdentity', { password: 'none' }, OWN_SIGN_IN)).code;
}
