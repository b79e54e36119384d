import { setTimeout as sleep } from 'node:timers/promises';
import { day } from '../../support/furniture-texts.js';
import { decoded, MailServer } from '../../support/mail-server.js';
import type { SourceChange } from '../../support/source-change.js';
import { Program } from '../../support/tokens.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Control, Figure, Trial } from '../check.js';
import { Clock, noOtherClock } from '../faults/clock.js';
import { asDatabase, untilTrue } from '../faults/own-postgres.js';
import { Browser, isSignedIn, signIn } from '../login/browser.js';
import { EMAIL, foundAccount, PASSWORD } from '../login/found-account.js';

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const GUESSES = 10;
const A_MINUTE = 10;
const READ = '{ packs(first: 1) { totalCount } }';
const LETTER_MS = 30_000;

const NO_END: SourceChange = {
  file: 'apps/api/src/access/bearer-tokens.ts',
  from: "AND t.until >= (now() AT TIME ZONE 'utc')::date",
  to: '',
};
const SENT_AGAIN: SourceChange = {
  file: 'apps/api/src/mail/delivery.ts',
  from: 'SET sent_at = clock_timestamp(), due_at = NULL, last_error = NULL, skipped = $3',
  to: 'SET skipped = $3',
};
const BY_TIME: SourceChange = {
  file: 'apps/api/src/experiments/queries/experiment-history.ts',
  from: "keys: { sequence: 'integer' },",
  to: "keys: { happened_at: 'timestamptz' } as never,",
};
const COUNTED_AHEAD: SourceChange = {
  file: 'apps/api/src/access/sign-in-attempts.ts',
  from: "OR attempted_at > now() + interval '1 minute'",
  to: '',
};

const MINUTE_AHEAD: SourceChange = {
  file: 'apps/api/src/access/bearer-tokens.ts',
  from: "AND t.minute_began_at < now() + interval '1 minute'",
  to: '',
};

/** One trial with all guards off; each control looks at the figures of its own. */
let unguarded: Promise<readonly Figure[]> | undefined;
const without = (guard: string, words: RegExp): Control => ({
  guard,
  run: async (trial) => {
    unguarded ??= shifted(trial, [NO_END, SENT_AGAIN, BY_TIME, COUNTED_AHEAD, MINUTE_AHEAD]);
    return (await unguarded).filter(({ name }) => words.test(name));
  },
});

/** The server and PostgreSQL go by a clock that is set ahead, further ahead, and back, while they run. */
export const clocks: Check = {
  id: 'A7',
  promise: 'Clocks are set ahead and back: what ends does so on time, no letter goes twice, order stays',
  wholeOnly: 'it waits for each new time to be known',
  missing: noOtherClock,
  run: (trial) => shifted(trial, []),
  controls: [
    without('a token ends', /open after/),
    without('a letter that was sent is due no more', /twice/),
    without('the history is in the order of its sequence', /history/),
    without('attempts of a time that was taken back do not count', /sign in/),
    without('a minute that was taken back is over', /programs/),
  ],
};

/** Where the clock is set, in seconds from the true time. The last one takes all of it back, and an hour more. */
const PHASES = [0, 59 * MINUTE, 61 * MINUTE, 25 * HOUR, 7 * DAY - HOUR, 7 * DAY + HOUR, 22 * DAY];
const BACK = -HOUR;

/** What was made at the true time, and until when it is good. */
interface Made {
  readonly what: string;
  readonly isOpen: () => Promise<boolean>;
  /** Whether it has to be, so many seconds later. */
  readonly shouldBe: (seconds: number) => boolean;
}

async function shifted({ ground, say }: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const mail = new MailServer();
  const smtp = `smtp://127.0.0.1:${await mail.listen()}`;
  ground.afterwards(() => mail.close());
  const clock = await Clock.in(ground);
  const postgres = await clock.postgres(ground);
  const database = await asDatabase(ground, postgres);
  const environment = { ...clock.environment, SMTP_URL: smtp, TOKEN_REQUESTS: String(A_MINUTE) };
  const server = await ground.server(database, { changes, environment });
  const first = new Browser(server.url);
  await foundAccount(first, database);
  const made = await things(first, mail);
  const program = await newProgram(first, day(60));
  const member = new Member(first, mail);
  const seen = { openAfter: 0, closedBefore: 0, shut: 0, waiting: 0 };
  for (const seconds of [...PHASES, BACK]) {
    await clock.set(seconds, server, postgres);
    for (const { what, isOpen, shouldBe } of seconds === BACK ? [] : made) {
      const [is, should] = [await isOpen(), shouldBe(seconds)];
      if (is === should) continue;
      say(`${what} is ${is ? 'open' : 'closed'} after ${seconds / HOUR} h`);
      seen[is ? 'openAfter' : 'closedBefore'] += 1;
    }
    if (seconds === BACK) {
      if ((await signIn(new Browser(server.url), EMAIL, PASSWORD)) !== 'SignInSuccess') seen.shut += 1;
      if (!(await reads(program))) seen.waiting += 1;
    }
    await member.work();
    if (seconds === PHASES.at(-1)) await useUp(server.url, program);
  }
  await sleep(3_000);
  await server.stop();
  return [
    { name: 'times the clock was set', value: PHASES.length + 1, atLeast: 8 },
    { name: 'links, tokens and sessions that were open after their end', value: seen.openAfter, exactly: 0 },
    { name: 'those that were closed before their end', value: seen.closedBefore, exactly: 0 },
    ...letters(mail, member.written),
    { name: 'acts that were not first in the history afterwards', value: member.misplaced, exactly: 0 },
    { name: 'owners who could not sign in once the clock was set back', value: seen.shut, exactly: 0 },
    { name: 'programs that had to wait once the clock was set back', value: seen.waiting, exactly: 0 },
  ];
}

/** A link to choose another password, an invitation, a token until tonight, and a session. */
async function things(browser: Browser, mail: MailServer): Promise<readonly Made[]> {
  const today = day(0);
  const program = await newProgram(browser, today);
  await browser.mutate('requestPasswordReset', { email: EMAIL }, 'email');
  const reset = await linkTo('reset', mail);
  const invited = { idempotencyKey: anyKey(), name: 'Léa', email: 'lea@example.org', role: 'lead' };
  await browser.mutate('inviteMember', invited, 'member { id }');
  const invitation = await linkTo('invitation', mail);
  const visitor = new Browser(browser.url);
  const stands = async (asked: string): Promise<boolean> =>
    (await visitor.run(`{ open: ${asked} { email } }`)).open !== null;
  const until = (end: number) => (seconds: number) => seconds < end;
  return [
    {
      what: 'a link to choose another password',
      isOpen: () => stands(`passwordReset(token: "${reset}")`),
      shouldBe: until(HOUR),
    },
    {
      what: 'an invitation',
      isOpen: () => stands(`memberInvitation(token: "${invitation}")`),
      shouldBe: until(7 * DAY),
    },
    {
      what: 'a token until tonight',
      isOpen: () => reads(program),
      shouldBe: (seconds) => new Date(Date.now() + seconds * 1_000).toISOString().slice(0, 10) <= today,
    },
    {
      what: 'a session that was used now and then',
      isOpen: () => isSignedIn(browser),
      shouldBe: until(21 * DAY),
    },
  ];
}

const reads = async (program: Program): Promise<boolean> => Boolean((await program.send(READ)).data?.packs);

async function newProgram(browser: Browser, until: string): Promise<Program> {
  const input = { idempotencyKey: anyKey(), name: 'Programme', scope: 'read', until };
  const { token } = await browser.mutate('makeApiToken', input, 'token');
  return new Program(browser.url, token);
}

async function linkTo(kind: string, mail: MailServer): Promise<string> {
  const found = (): string | undefined =>
    mail.letters
      .flatMap((letter) => [...decoded(letter).matchAll(/\/(reset|invitation)\/([\w.-]+)/g)])
      .find(([, each]) => each === kind)?.[2];
  await untilTrue(() => Promise.resolve(found() !== undefined), LETTER_MS);
  const token = found();
  if (token === undefined) throw new Error(`No letter with a link to ${kind}.`);
  return token;
}

/** Works on, whatever the clock says: revises an experiment and invites somebody. */
class Member {
  misplaced = 0;
  private acts = 0;
  /** To whom a letter was written. */
  readonly written: string[] = [];
  private readonly known = new Set<string>();
  private experiment: { id: string; version: number } | undefined;

  constructor(
    private browser: Browser,
    private readonly mail: MailServer,
  ) {}

  async work(): Promise<void> {
    await this.signedIn();
    for (let each = 0; each < 3; each += 1) await this.revise();
    const email = `invitee${this.written.length}@example.org`;
    this.written.push(email);
    const invited = { idempotencyKey: anyKey(), name: email, email, role: 'lead' };
    const { code } = await this.browser.mutate('inviteMember', invited, 'member { id }');
    if (code) throw new Error(`${email} was not invited: ${code}`);
    await untilTrue(
      () => Promise.resolve(this.mail.letters.some((letter) => letter.includes(email))),
      LETTER_MS,
    );
  }

  private async signedIn(): Promise<void> {
    if (await isSignedIn(this.browser)) return;
    this.browser = new Browser(this.browser.url);
    const code = await signIn(this.browser, EMAIL, PASSWORD);
    if (code !== 'SignInSuccess') throw new Error(`Not signed in: ${code}`);
  }

  /** What was done last stands first. */
  private async revise(): Promise<void> {
    const experiment = { title: `Essai ${(this.acts += 1)}`, benchmarkIds: [] };
    const payload = this.experiment
      ? await this.browser.mutate(
          'reviseExperiment',
          { ...this.experiment, experiment },
          'experiment { id version }',
        )
      : await this.browser.mutate(
          'createExperiment',
          { idempotencyKey: anyKey(), experiment },
          'experiment { id version }',
        );
    if (payload.code) throw new Error(`No revision: ${payload.code}`);
    this.experiment = payload.experiment;
    const asked = 'query ($id: ID!) { experiment(id: $id) { history(first: 1) { edges { node { id } } } } }';
    const { experiment: read } = await this.browser.run(asked, { id: payload.experiment.id });
    const { id } = read.history.edges[0].node;
    if (this.known.has(id)) this.misplaced += 1;
    this.known.add(id);
  }
}

/** Every attempt to sign in, and every request of a minute. */
async function useUp(url: string, program: Program): Promise<void> {
  const browser = new Browser(url);
  for (let guess = 0; guess < GUESSES; guess += 1) await signIn(browser, EMAIL, `pas cela ${guess}`);
  if ((await signIn(browser, EMAIL, PASSWORD)) === 'SignInSuccess')
    throw new Error('Ten guesses lock nobody out.');
  for (let asked = 0; asked < A_MINUTE; asked += 1) await program.send(READ);
  if (await reads(program)) throw new Error('A program may ask for ever.');
}

function letters(mail: MailServer, written: readonly string[]): readonly Figure[] {
  const ids = mail.letters.map((letter) => /Message-ID: <([^@]+)@/i.exec(letter)![1]!);
  const never = written.filter((email) => !mail.letters.some((letter) => letter.includes(email)));
  return [
    { name: 'letters that went twice', value: ids.length - new Set(ids).size, exactly: 0 },
    { name: `letters that did not come, of ${written.length}`, value: never.length, exactly: 0 },
  ];
}
