import { createHash } from 'node:crypto';
import type { SourceChange } from '../../support/source-change.js';
import type { TestDatabase } from '../../support/database.js';
import type { Check, Figure, Trial } from '../check.js';
import { Browser, isSignedIn, signIn } from '../login/browser.js';
import { EMAIL, forgetAttempts, foundAccount, moreMembers, PASSWORD } from '../login/found-account.js';
import { keptInClear } from '../login/kept-in-clear.js';

const SESSIONS = 'apps/api/src/access/sessions.ts';
const NO_IDLE_LIMIT: SourceChange = {
  file: SESSIONS,
  from: "AND s.last_seen_at > now() - interval '14 days' AND",
  to: 'AND',
};
const NO_NEW_ID: SourceChange = {
  file: 'apps/api/src/access/session-opener.ts',
  from: 'await this.sessions.end(tx, trace.cookieHeader);',
  to: '',
};
const NO_ENDING: SourceChange = {
  file: SESSIONS,
  from: "'DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2'",
  to: "'DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2 AND false'",
};
const PUBLIC_URL = 'https://levain.example.org';
const NEXT = 'seigle et farine de levure';

/** What a session is, and what ends one. */
export const sessionsEnd: Check = {
  id: 'D4',
  promise: 'A session is a secret of one browser, new at each sign-in, and ends when it has to',
  run: (trial) => ended(trial, []),
  controls: [
    { guard: 'fourteen days without a request', run: (trial) => ended(trial, [NO_IDLE_LIMIT]) },
    { guard: 'the session before ends at sign-in', run: (trial) => ended(trial, [NO_NEW_ID]) },
    { guard: 'sessions end with the password', run: (trial) => ended(trial, [NO_ENDING]) },
  ],
};

interface Place {
  readonly database: TestDatabase;
  browser(): Browser;
  /** A browser in which Ada, or somebody else, is signed in. */
  signedIn(email?: string, password?: string): Promise<Browser>;
}

async function ended(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const { url } = await trial.ground.server(database, { changes, environment: { PUBLIC_URL } });
  const browser = (): Browser => new Browser(url, { origin: PUBLIC_URL });
  const founder = browser();
  await foundAccount(founder, database);
  const signedIn = async (email = EMAIL, password = PASSWORD): Promise<Browser> => {
    await forgetAttempts(database);
    const fresh = browser();
    const code = await signIn(fresh, email, password);
    if (code !== 'SignInSuccess') throw new Error(`${email} is not signed in: ${code}`);
    return fresh;
  };
  const place = { database, browser, signedIn };
  const cookies = await cookiesOf(place);
  const dead: string[] = [];
  const alive: string[] = [];
  for await (const { what, gone, here } of endings(place, founder)) {
    for (const each of gone) if (await isSignedIn(each)) alive.push(what);
    for (const each of here) if (!(await isSignedIn(each))) dead.push(what);
  }
  if (alive.length + dead.length > 0) trial.say(`alive: ${alive.join()}; dead: ${dead.join()}`);
  return [
    ...cookies,
    { name: 'sessions alive that had to end', value: alive.length, exactly: 0 },
    { name: 'sessions that ended with others', value: dead.length, exactly: 0 },
  ];
}

async function cookiesOf({ database, signedIn }: Place): Promise<readonly Figure[]> {
  const browser = await signedIn();
  const asked = ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'];
  const faults = browser.given.filter(
    (cookie) =>
      !cookie.startsWith('__Host-') ||
      /domain=/i.test(cookie) ||
      asked.some((part) => !cookie.includes(part)),
  );
  const [, secret = ''] = (browser.cookieEnding('__Host-levain') ?? '').split('.');
  const bytes = Buffer.from(secret, 'base64url');
  const { rows } = await database.owner.query('SELECT FROM sessions WHERE id = $1', [
    createHash('sha256').update(secret).digest(),
  ]);
  return [
    { name: 'cookies without all of __Host-, Secure, HttpOnly, SameSite', value: faults.length, exactly: 0 },
    { name: 'secret bits of a session', value: bytes.length * 8, unit: 'bits', atLeast: 128 },
    { name: 'sessions found by their hash', value: rows.length, exactly: 1 },
    {
      name: 'places in the database that hold it in clear',
      value: (await keptInClear(database, [secret])).length,
      exactly: 0,
    },
  ];
}

interface Ending {
  readonly gone: readonly Browser[];
  readonly here: readonly Browser[];
}

/** Each way for a session to end: which had to, and which had to stay. */
async function* endings(place: Place, founder: Browser): AsyncGenerator<Ending & { readonly what: string }> {
  yield { what: 'signed in again', ...(await signedInAgain(place)) };
  yield { what: 'signed out', ...(await signedOut(place)) };
  yield { what: 'idle', ...(await shifted(place, "last_seen_at = now() - interval '14 days 1 minute'")) };
  yield { what: 'too old', ...(await shifted(place, "expires_at = now() - interval '1 second'")) };
  const [one, other, third] = [await place.signedIn(), await place.signedIn(), await place.signedIn()];
  const { ownSessions } = await other.run('{ ownSessions { id isCurrent } }');
  const last = ownSessions.find((each: { isCurrent: boolean }) => !each.isCurrent);
  await other.mutate('endSessions', { id: last.id }, 'sessions { id }');
  yield { what: 'ended one', gone: [third], here: [one, other, founder] };
  await one.mutate('endSessions', {}, 'sessions { id }');
  yield { what: 'ended all others', gone: [other, founder], here: [one] };
  await moreMembers(place.database, ['bea@example.org', 'carl@example.org']);
  yield { what: 'disabled', ...(await disabled(place, one)) };
  yield { what: 'password changed', ...(await changed(place)) };
}

async function disabled({ signedIn }: Place, admin: Browser): Promise<Ending> {
  const [carl, bea] = [await signedIn('carl@example.org'), await signedIn('bea@example.org')];
  const { members } = await admin.run('{ members { id email version } }');
  const { id, version } = members.find((each: { email: string }) => each.email === 'carl@example.org');
  await admin.mutate('disableMember', { id, version }, 'member { id }');
  return { gone: [carl], here: [bea, admin] };
}

async function changed({ database, signedIn }: Place): Promise<Ending> {
  const [bea, elsewhere] = [await signedIn('bea@example.org'), await signedIn('bea@example.org')];
  const before = bea.copy();
  await forgetAttempts(database);
  const input = { currentPassword: PASSWORD, newPassword: NEXT };
  await bea.mutate('changePassword', input, 'viewer { member { id } }');
  return { gone: [before, elsewhere], here: [bea] };
}

async function signedInAgain({ database, signedIn }: Place): Promise<Ending> {
  const browser = await signedIn();
  const before = browser.copy();
  await forgetAttempts(database);
  await signIn(browser, EMAIL, PASSWORD);
  return { gone: [before], here: [browser] };
}

async function signedOut({ signedIn }: Place): Promise<Ending> {
  const [browser, other] = [await signedIn(), await signedIn()];
  const stolen = browser.copy();
  await browser.run('mutation { signOut }');
  return { gone: [stolen, browser], here: [other] };
}

/** As if that much time had gone by for it, and for none of the others. */
async function shifted({ database, signedIn }: Place, change: string): Promise<Ending> {
  const [browser, other] = [await signedIn(), await signedIn()];
  const [, secret = ''] = (browser.cookieEnding('__Host-levain') ?? '').split('.');
  await database.owner.query(`UPDATE sessions SET ${change} WHERE id = $1`, [
    createHash('sha256').update(secret).digest(),
  ]);
  return { gone: [browser], here: [other] };
}
