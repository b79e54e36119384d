import { Passwords } from '../../../apps/api/src/access/passwords.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { day } from '../../support/furniture-texts.js';
import { anyKey } from '../../support/workspace.js';
import { documentOf, OwnCalls } from '../mutations/own-calls.js';
import { at, type Furnished } from '../tenants/furnished.js';
import type { Target } from './attacks.js';
import { ownPaths } from './every-address.js';

/** What another site would like to have done in the name of whoever has the cookie, or of nobody. */
export interface Errand {
  readonly cookie: string | null;
  readonly name: string;
  readonly target: Target;
}

export interface Errands {
  readonly errands: readonly Errand[];
  /** Mutations for which there is none. */
  readonly bare: readonly string[];
}

/** Programs of mail send it from wherever they run: what may be stopped stands in the link itself. */
const OF_MAIL_PROGRAMS = /^POST \/unsubscribe\//;

/** Every mutation on one’s own things, one in so many, and every other address. */
export async function errandsOf(ground: Furnished, url: string, oneIn: number): Promise<Errands> {
  const home = ground.tenants.there;
  const calls = new OwnCalls(url, home, ground.database.owner);
  const names = calls.names.filter((name, index) => index % oneIn === 0 && name !== 'signIn');
  const errands: Errand[] = [];
  for (const name of names) {
    const [asked] = await calls.of(name);
    if (!asked) continue;
    errands.push({ name, cookie: asked.client.cookie!, target: mutation(url, name, asked.variables) });
  }
  const account = await otherAccount(ground);
  for (const cookie of [home.lead.client.cookie!, null])
    errands.push({ name: 'signIn', cookie, target: mutation(url, 'signIn', account) });
  const addresses = await addressesOf(url, home);
  for (const [index, [line, path]] of [...addresses].entries())
    if (index % Math.ceil(oneIn / 5) === 0)
      errands.push({ name: line, cookie: home.admin.client.cookie!, target: upload(url, path) });
  const done = new Set(errands.map(({ name }) => name));
  return { errands, bare: names.filter((name) => !done.has(name)) };
}

function mutation(url: string, name: string, variables: object): Target {
  const query = documentOf(name);
  return {
    url: `${url}/graphql`,
    type: 'application/json',
    body: JSON.stringify({ query, variables }),
    fields: {
      ...{ query, variables: JSON.stringify(variables), operations: JSON.stringify({ query, variables }) },
      map: '{}',
    },
  };
}

const PASSWORD = 'un levain que quelqu’un d’autre nourrit';

/** The account of whoever made the other site, in a workspace of theirs. */
async function otherAccount({ database, tenants }: Furnished): Promise<object> {
  const { email, actor } = tenants.here.influencer;
  const hash = await new Passwords().hash(PASSWORD);
  await database.owner.query('UPDATE members SET password_hash = $1 WHERE id = $2', [hash, actor.memberId]);
  return { input: { email, password: PASSWORD } };
}

/** Every other address, what it is for being one's own: what it gives is asked for, what it takes is sent. */
async function addressesOf(url: string, home: FurnishedWorkspace): Promise<Map<string, string>> {
  const asked = await at(url, home.lead).mutate(
    'openTestimonyLink',
    { idempotencyKey: anyKey(), experimentId: home.ids.running, question: 'q', until: day(9) },
    'url',
  );
  const paths = [...ownPaths(home.ids, null)].filter(([line]) => !OF_MAIL_PROGRAMS.test(line));
  return new Map([...paths, ['POST /t/:token', new URL(asked.url as string).pathname]]);
}

const upload = (url: string, path: string): Target => ({
  url: url + path,
  type: 'text/csv',
  body: `Nom;E-mail\nailleurs;ailleurs@example.org\n`,
  fields: { statement: 'ailleurs', sender: 'ailleurs', strength: 'did', heardOn: '2026-01-05' },
});
