import { readFile } from 'node:fs/promises';
import { hash } from '@node-rs/argon2';
import type { SourceChange } from '../../support/source-change.js';
import type { TestDatabase } from '../../support/database.js';
import type { Check, Figure, Trial } from '../check.js';
import { Browser, signIn } from '../login/browser.js';
import { EMAIL, forgetAttempts, foundAccount, PASSWORD } from '../login/found-account.js';

const POLICY = 'libs/domain/src/members/password-policy.ts';
const NO_LIST: SourceChange = {
  file: POLICY,
  from: 'if (known || new Set(plain).size < 4 || repeats(plain))',
  to: 'if (known && repeats(plain))',
};
const NO_LENGTH: SourceChange = { file: POLICY, from: 'PASSWORD_MIN = 15', to: 'PASSWORD_MIN = 8' };
const NO_RENEWAL: SourceChange = {
  file: 'apps/api/src/access/commands/sign-in.ts',
  from: 'await this.renewal.renew(account, input.password);',
  to: '',
};

/** Characters are kept and compared as typed, to the last one. */
const ACCEPTED = [
  'aB3 dE6 gH9 jK2',
  '           deux espaces',
  'une longue phrase de passe, '.repeat(9).slice(0, 255) + '!',
  'été à la forêt, l’œuf de Noël',
  'كلمة السر طويلة جدا هنا',
  '我们在面包房里等待着新鲜的酵母发起来',
  'пароль из нескольких слов',
  '👩‍🍳🥖🌾🍞🔥🥐🧈🥨🫓🌽🍪🥧🎂🧁🍩🍰',
  '<script>"\'\\;--%00${x}{{y}}',
];

export const passwordRules: Check = {
  id: 'D3',
  promise: 'Passwords are long, not everybody’s, kept whole, and hashed as is right today',
  run: (trial) => ruled(trial, []),
  controls: [
    { guard: 'common passwords and repetitions are refused', run: (trial) => ruled(trial, [NO_LIST]) },
    { guard: 'fifteen characters', run: (trial) => ruled(trial, [NO_LENGTH]) },
    { guard: 'old hashes are made again', run: (trial) => ruled(trial, [NO_RENEWAL]) },
  ],
};

async function ruled(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const { url } = await trial.ground.server(database, { changes });
  const browser = new Browser(url);
  const common = await commonPasswords();
  const tried = [
    ...common.slice(-trial.times(150, common.length)),
    ...common.filter((word) => word.length < 15),
  ]
    .slice(0, trial.times(200, common.length))
    .filter((word, index, all) => all.indexOf(word) === index);
  const taken = await notRefused(browser, tried, 'PASSWORD_TOO_COMMON');
  const leaked = (await leakedPasswords()).slice(0, trial.times(60, 3_000));
  const leakedTaken = await notRefused(browser, leaked, 'PASSWORD_TOO_COMMON');
  const short = await notRefused(browser, SHORT, 'PASSWORD_TOO_SHORT');
  await foundAccount(browser, database);
  return [
    { name: `common passwords taken of ${tried.length}, also said twice`, value: taken, exactly: 0 },
    {
      name: `of the ${leaked.length} most frequent of known leaks that have 15 characters, taken`,
      value: leakedTaken,
      exactly: 0,
    },
    { name: `passwords under 15 characters taken of ${SHORT.length}`, value: short, exactly: 0 },
    {
      name: `long and Unicode passwords of ${ACCEPTED.length} kept otherwise than typed`,
      ...(await kept(browser, database)),
    },
    { name: 'rows with a hash of other parameters than today’s', ...(await hashes(database, url)) },
  ];
}

const SHORT = ['aB3 dE6 gH9 jK', '😀😁😂😃😄😅😆😇😈😉😊😋😌😍', 'a', ''];

/** The list; what is shorter than a password can be, said until it is as long: the first thing that programs try. */
async function commonPasswords(): Promise<string[]> {
  const file = new URL('../login/common-passwords.txt', import.meta.url);
  const words = (await readFile(file, 'utf8')).split('\n').filter((word) => word && !word.startsWith('# '));
  return words.map((word) => (word.length >= 15 ? word : word.repeat(Math.ceil(15 / word.length))));
}

/** The server's own list: whether what stands in it is refused at the door. */
async function leakedPasswords(): Promise<string[]> {
  const text = await readFile(new URL('../../../apps/api/common-passwords.txt', import.meta.url), 'utf8');
  const words = text.split('\n').filter((word) => word && !word.startsWith('# '));
  return words.filter((word) => [...word].length >= 15);
}

/** How many of them the setting-up of a workspace would have taken. */
async function notRefused(browser: Browser, passwords: readonly string[], code: string): Promise<number> {
  let taken = 0;
  for (const password of passwords) {
    const input = { workspaceName: '', name: 'Ada', email: EMAIL, password, locale: 'fr' };
    const { refusals } = await browser.mutate('setUpWorkspace', input, 'viewer { member { id } }');
    if (!refusals.some((each: { code: string }) => each.code === code)) taken += 1;
  }
  return taken;
}

/** Each is chosen, opens, and does not open with its last character changed or left out. */
async function kept(browser: Browser, database: TestDatabase): Promise<Pick<Figure, 'value' | 'exactly'>> {
  let wrong = 0;
  let currentPassword = PASSWORD;
  for (const newPassword of ACCEPTED) {
    await forgetAttempts(database);
    const input = { currentPassword, newPassword };
    const changed = await browser.mutate('changePassword', input, 'viewer { member { id } }');
    if (changed.code) {
      wrong += 1;
      continue;
    }
    currentPassword = newPassword;
    const characters = [...newPassword];
    const answers = [
      await signIn(new Browser(browser.url), EMAIL, newPassword),
      await signIn(new Browser(browser.url), EMAIL, characters.slice(0, -1).join('')),
      await signIn(new Browser(browser.url), EMAIL, [...characters.slice(0, -1), 'x'].join('')),
    ];
    if (answers.join() !== 'SignInSuccess,SIGN_IN_FAILED,SIGN_IN_FAILED') wrong += 1;
  }
  return { value: wrong, exactly: 0 };
}

/** Of an account whose hash was made long ago, cheaper: after it signed in. */
async function hashes(database: TestDatabase, url: string): Promise<Pick<Figure, 'value' | 'exactly'>> {
  const old = await hash(PASSWORD, { algorithm: 2, memoryCost: 4_096, timeCost: 1, parallelism: 1 });
  await database.owner.query('UPDATE members SET password_hash = $1', [old]);
  await forgetAttempts(database);
  await signIn(new Browser(url), EMAIL, PASSWORD);
  const { rows } = await database.owner.query<{ password_hash: string }>(
    'SELECT password_hash FROM members WHERE password_hash IS NOT NULL',
  );
  const weak = rows.filter(({ password_hash: stored }) => !isStrong(stored));
  return { value: weak.length, exactly: 0 };
}

/** OWASP’s least for argon2id: 19 MiB, twice, alone. */
function isStrong(stored: string): boolean {
  const [, memory = 0, times = 0, lanes = 0] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored)?.map(Number) ?? [];
  return memory >= 19_456 && times >= 2 && lanes >= 1;
}
