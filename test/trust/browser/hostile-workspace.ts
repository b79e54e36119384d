import { QUESTIONS } from '@levain/domain/boards/questions.js';
import { SHARED_FIELDS } from '@levain/domain/sharing/share-link.js';
import type pg from 'pg';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { day } from '../../support/furniture-texts.js';
import type { SourceChange } from '../../support/source-change.js';
import { anyKey } from '../../support/workspace.js';
import type { Ground } from '../ground.js';
import { withSecrets } from '../mutations/outside.js';
import { at, furnished } from '../tenants/furnished.js';
import { putEverywhere, type Filled } from './everywhere.js';
import { sendAgain } from './letters.js';

export interface HostileWorkspace {
  readonly url: string;
  /** What the server wrote to its log. */
  said(): string;
  readonly owner: pg.Client;
  readonly home: FurnishedWorkspace;
  /** The server's own. */
  readonly folder: string;
  /** Puts hostile texts wherever people type, and has the letters written anew. */
  put(textsOf: (column: number) => readonly string[]): Promise<Filled>;
}

interface Arranged {
  readonly changes?: readonly SourceChange[];
  /** Before the server starts. */
  arrange?(owner: pg.Client): Promise<unknown>;
}

/** Packs on paper and on slides come as the pages that would go to the printer, to be opened. */
const UNPRINTED: readonly SourceChange[] = [
  {
    file: 'apps/api/src/packs/exports/pack-files.ts',
    from: 'this.printer.pdf(paperHtml(exported), paperMargins(exported))',
    to: 'Promise.resolve(done(Buffer.from([paperHtml(exported), ...Object.values(paperMargins(exported))].join(""))))',
  },
  {
    file: 'apps/api/src/packs/exports/pack-files.ts',
    from: 'this.slides(exported)',
    to: 'Promise.resolve(done(Buffer.from(slidePages(exported).join(""))))',
  },
];

/** A workspace that holds one of everything, and a server that shows it. */
export async function hostileWorkspace(
  ground: Ground,
  { changes = [], arrange = async () => undefined }: Arranged = {},
): Promise<HostileWorkspace> {
  const { database, tenants } = await furnished(ground);
  const { owner } = database;
  const home = tenants.there;
  await arrange(owner);
  const folder = await ground.folder();
  const environment = { ...withSecrets(), LEVAIN_DATA: folder };
  const { url, said } = await ground.server(database, { changes: [...UNPRINTED, ...changes], environment });
  const put = async (textsOf: (column: number) => readonly string[]): Promise<Filled> => {
    const filled = await putEverywhere(owner, home.word, textsOf);
    await sendAgain(owner, home.workspaceId);
    // A letter more has the others looked for at once.
    const renewed = { idempotencyKey: anyKey(), id: home.ids.member };
    await at(url, home.admin).mutate('renewMemberInvitation', renewed, '__typename');
    return filled;
  };
  return { url, said, home, folder, owner, put };
}

/** What a member hands to people outside: a board, a question to whoever has the link, a calendar. */
export interface HandedOut {
  readonly pages: readonly string[];
  readonly calendar: string;
}

/** Made once; its words are put like all others. */
export async function handOut({ url, home }: HostileWorkspace): Promise<HandedOut> {
  const lead = at(url, home.lead);
  const pathOf = async (mutation: string, input: object): Promise<string> => {
    const made = await lead.mutate(mutation, { idempotencyKey: anyKey(), ...input }, 'url');
    if (!made.url) throw new Error(`${mutation}: ${JSON.stringify(made)}`);
    return new URL(String(made.url)).pathname;
  };
  const share = await pathOf('makeShareLink', {
    ...{ title: home.word, introduction: home.word, locale: 'fr' },
    ...{ questions: QUESTIONS, fields: SHARED_FIELDS, until: day(9) },
  });
  const asked = await pathOf('openTestimonyLink', {
    ...{ experimentId: home.ids.running, question: home.word, until: day(9) },
  });
  const { url: calendar } = await lead.mutate('makeCalendarLink', { scope: 'workspace' }, 'url');
  return { pages: [share, asked], calendar: new URL(String(calendar)).pathname };
}

/** Whatever a member can take away as a file. */
export const filesOf = ({ ids }: FurnishedWorkspace): string[] => [
  `/api/experiments/${ids.running}/measurements.csv`,
  `/api/tasks/${ids.task}/task.ics`,
  ...['csv', 'json', 'xlsx', ...PRINTED].map((kind) => `/api/packs/${ids.pack}/pack.${kind}`),
  ...['/api/my-part/data.json', '/api/archive/contents', '/api/archive'],
];

const PRINTED = ['pdf', 'zip'];

/** A pack as it goes to the printer. */
export function unprinted({ url, home }: HostileWorkspace): Promise<string[]> {
  return Promise.all(
    PRINTED.map(async (kind) => {
      const response = await at(url, home.lead).fetch(`/api/packs/${home.ids.pack}/pack.${kind}`);
      if (response.status !== 200) throw new Error(`pack.${kind}: ${response.status}`);
      return response.text();
    }),
  );
}

/** Letters as the server shows them to whoever looks after it. */
export async function keptMessages({ owner, home }: HostileWorkspace): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM outbox WHERE workspace_id = $1 AND sent_at IS NOT NULL ORDER BY created_at DESC LIMIT 50',
    [home.workspaceId],
  );
  return ['/outbox', ...rows.map(({ id }) => `/outbox/${id}`)];
}
