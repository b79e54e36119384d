import type { SourceChange } from '../../support/source-change.js';
import type { TestDatabase } from '../../support/database.js';
import type { Check, Figure, Trial } from '../check.js';
import { Browser, signIn } from '../login/browser.js';
import { EMAIL, forgetAttempts, foundAccount, moreMembers, PASSWORD } from '../login/found-account.js';

const AT_ONCE = 10;
const NO_LIMIT: SourceChange = {
  file: 'apps/api/src/access/sign-in-attempts.ts',
  from: 'const MOST = 10;',
  to: 'const MOST = 1e9;',
};
const NO_NETWORKS: SourceChange = {
  file: 'apps/api/src/access/network-of.ts',
  from: "groupsOf(plain).slice(0, 4).join(':')",
  to: "groupsOf(plain).join(':')",
};
const NO_DEVICES: SourceChange = {
  file: 'apps/api/src/access/account-finder.ts',
  from: 'return device ? ',
  to: 'return device === undefined ? ',
};

/** Ten attempts at an account, a hundred from a network: of whatever kind, no more reach the password in a quarter of an hour. */
export const guesses: Check = {
  id: 'D1',
  promise: 'A password is not found by trying, and whoever tries does not lock its owner out',
  run: (trial) => tried(trial, [], [atOneAccount, atOnceInOneDocument, atManyAccounts, fromOneNetwork]),
  controls: [
    {
      guard: 'the limit of attempts at an account',
      run: (trial) => tried(trial, [NO_LIMIT], [atOneAccount]),
    },
    { guard: 'an IPv6 network is one place', run: (trial) => tried(trial, [NO_NETWORKS], [fromOneNetwork]) },
    { guard: 'known devices are counted apart', run: (trial) => tried(trial, [NO_DEVICES], [atOneAccount]) },
  ],
};

interface Place {
  readonly trial: Trial;
  readonly database: TestDatabase;
  /** Behind our proxy, which says that the request came from there; what the client said before is in front of it. */
  from(address: string): Browser;
  /** Where the owner signed in once, and out again. */
  readonly own: Browser;
}

async function tried(
  trial: Trial,
  changes: readonly SourceChange[],
  ways: readonly ((place: Place) => Promise<readonly Figure[]>)[],
): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const environment = { TRUSTED_PROXIES: '127.0.0.1' };
  const { url } = await trial.ground.server(database, { changes, environment });
  const from = (address: string): Browser => new Browser(url, { 'x-forwarded-for': address });
  const own = from('203.0.113.1');
  await foundAccount(own, database);
  await own.run('mutation { signOut }');
  const figures: Figure[] = [];
  for (const way of ways) {
    await forgetAttempts(database);
    figures.push(...(await way({ trial, database, from, own })));
  }
  return figures;
}

async function atOneAccount({ trial, from, own }: Place): Promise<readonly Figure[]> {
  const most = trial.times(40, 10_000);
  const weighed = await inTurns(most, (index) =>
    signIn(from(`198.51.100.${index % 250}`), EMAIL, `mot de passe numéro ${index}`),
  );
  const owner = await signIn(own, EMAIL, PASSWORD);
  return [
    { name: `passwords weighed of ${most} guesses at one account`, value: weighed, atMost: 10 },
    {
      name: 'sign-ins of its owner meanwhile, in a known browser',
      value: Number(owner === 'SignInSuccess'),
      exactly: 1,
    },
  ];
}

/** Refused as a whole, or counted one by one. */
async function atOnceInOneDocument({ from }: Place): Promise<readonly Figure[]> {
  let weighed = 0;
  for (const aliases of [50, 10, 10]) {
    const fields = Array.from(
      { length: aliases },
      (_, index) =>
        `a${index}: signIn(input: { email: "${EMAIL}", password: "mot de passe numéro ${index}" }) { ... on UserError { code } }`,
    );
    const { data } = await from('198.51.100.1').send(`mutation { ${fields.join(' ')} }`);
    weighed += Object.values<{ code?: string }>(data ?? {}).filter(
      (payload) => payload?.code !== 'TOO_MANY_ATTEMPTS',
    ).length;
  }
  return [{ name: 'passwords weighed of 70 aliases in three documents', value: weighed, atMost: 10 }];
}

async function atManyAccounts({ trial, database, from }: Place): Promise<readonly Figure[]> {
  const [accounts, passwords, addresses] = [trial.times(4, 100), trial.times(12, 100), trial.times(4, 50)];
  const emails = Array.from({ length: accounts }, (_, index) => `membre-${index}@example.org`);
  await moreMembers(database, emails);
  const weighed = new Map<string, number>();
  await inTurns(accounts * passwords, async (index) => {
    const email = emails[index % accounts]!;
    const code = await signIn(from(`198.51.100.${index % addresses}`), email, `mot de passe numéro ${index}`);
    if (code !== 'TOO_MANY_ATTEMPTS') weighed.set(email, (weighed.get(email) ?? 0) + 1);
    return code;
  });
  return [
    {
      name: `most passwords weighed at one of ${accounts} accounts, ${passwords} tried at each from ${addresses} addresses`,
      value: Math.max(...weighed.values()),
      atMost: 10,
    },
  ];
}

/** Addresses that no account has, from all over one network; whatever the client says of where it is. */
async function fromOneNetwork({ trial, from }: Place): Promise<readonly Figure[]> {
  const most = trial.times(120, 1_000);
  const weighed = await inTurns(most, (index) =>
    signIn(
      from(`192.0.2.${index % 250}, 2001:db8:0:7::${(index + 1).toString(16)}`),
      `personne-${index}@example.org`,
      'mot de passe deviné',
    ),
  );
  return [
    { name: `passwords weighed of ${most} guesses from one IPv6 network`, value: weighed, atMost: 100 },
  ];
}

/** How many of the guesses were compared with a password. */
async function inTurns(most: number, guess: (index: number) => Promise<string>): Promise<number> {
  let weighed = 0;
  for (let done = 0; done < most; done += AT_ONCE) {
    const length = Math.min(AT_ONCE, most - done);
    const codes = await Promise.all(Array.from({ length }, (_, index) => guess(done + index)));
    weighed += codes.filter((code) => code !== 'TOO_MANY_ATTEMPTS').length;
  }
  return weighed;
}
