import type { SourceChange } from '../../support/source-change.js';
import { smallDocument } from '../../support/small-call.js';
import { FOREIGN_CALLS } from '../../support/foreign-calls.js';
import type { Check, Figure, Trial } from '../check.js';
import { fileCarriers, pathCarriers } from '../input/addresses.js';
import { SQL, Turns } from '../input/payloads.js';
import { callerOf, ownHands, untriedTexts } from '../input/root-calls.js';
import { SqlLog } from '../input/sql-log.js';
import { placesOf, withTexts, type Place } from '../input/text-places.js';
import { TextWrites } from '../input/text-writes.js';
import { forgetAttempts } from '../login/found-account.js';
import { at, furnished, SCHEMA, type Furnished } from '../tenants/furnished.js';

/** The text of a search becomes a part of the statement. */
const IN_THE_STATEMENT: SourceChange = {
  file: 'apps/api/src/benchmarks/queries/benchmarks-page.ts',
  from: 'matching: MATCHING,',
  to: "matching: MATCHING.replace('ILIKE $2', `ILIKE '${containing(args.text) ?? '%'}'`),",
};
/** In every place, whatever else comes: it breaks a text in SQL, and asks the database to wait. */
const EVERYWHERE = "');SELECT pg_sleep(5)--";
const WAITS = /sleep|waitfor|benchmark|delay/i;
/** Much less than what the texts ask for. */
const TOO_LONG = 3_000;

/** SQL in whatever somebody may send: PostgreSQL says whether any of it became a statement. */
export const sqlTexts: Check = {
  id: 'E3',
  promise: 'What people type is never a part of a statement',
  wholeOnly: 'every place that takes a text, hundreds of times: most of a minute',
  missing: async () => {
    const path = await SqlLog.path(process.env['LEVAIN_TEST_DATABASE_URL']!);
    return path ? null : 'the log of the PostgreSQL in use is not readable here';
  },
  run: async (trial) => {
    const injecting = await Injecting.on(trial, []);
    await injecting.queries(Object.keys(SCHEMA.getQueryType()!.getFields()));
    await injecting.addresses();
    await injecting.mutations();
    return injecting.figures();
  },
  controls: [
    {
      guard: 'a search is a parameter of its statement',
      run: async (trial) => {
        const injecting = await Injecting.on(trial, [IN_THE_STATEMENT]);
        await injecting.queries(['benchmarks']);
        return injecting.figures();
      },
    },
  ],
};

class Injecting {
  private sent = 0;
  private longest = 0;
  private readonly places = new Set<string>();
  private readonly faults: string[] = [];
  private readonly turns = new Turns(SQL);

  private constructor(
    private readonly trial: Trial,
    private readonly ground: Furnished,
    private readonly url: string,
    private readonly log: SqlLog,
  ) {}

  static async on(trial: Trial, changes: readonly SourceChange[]): Promise<Injecting> {
    const ground = await furnished(trial.ground);
    const { owner } = ground.database;
    const server = await trial.ground.server(ground.database, { changes });
    const log = await SqlLog.listen(owner);
    trial.ground.afterwards(() => log.stop(owner));
    return new Injecting(trial, ground, server.url, log);
  }

  private get home() {
    return this.ground.tenants.here;
  }

  /** All of the list in texts, in whole; the next ones of it elsewhere. */
  private textsFor({ kind }: Pick<Place, 'kind'>): readonly string[] {
    const more = kind === 'text' ? this.trial.times(2, SQL.length) : this.trial.times(0, SQL.length / 10);
    return [EVERYWHERE, ...this.turns.take(Math.floor(more))];
  }

  async queries(names: readonly string[]): Promise<void> {
    const fields = SCHEMA.getQueryType()!.getFields();
    for (const name of names) {
      const document = smallDocument('query', fields[name]!);
      for (const variables of FOREIGN_CALLS.query[name]!(ownHands(this.home)))
        for (const place of placesOf(fields[name]!, variables))
          await this.query({ name, document, variables, place });
    }
  }

  private async query(asked: {
    name: string;
    document: string;
    variables: object;
    place: Place;
  }): Promise<void> {
    const { name, document, variables, place } = asked;
    const key = `${name} ${place.name}`;
    if (this.places.has(key)) return;
    this.places.add(key);
    const client = at(this.url, callerOf(this.home, name));
    const forms = place.name.endsWith('.after')
      ? [asItIs, asCursor]
      : place.kind === 'id'
        ? [asItIs, afterId]
        : [asItIs];
    const all = this.textsFor(place).flatMap((text) => forms.map((form) => form(text, place, variables)));
    await inGroups(all, async (text) => {
      const begun = performance.now();
      const { status, errors } = await client.send(document, withTexts(variables, [[place, text]]));
      const code = errors?.[0]?.extensions.code ?? '';
      this.note(key, text, { isFault: status >= 500 || code === 'INTERNAL_SERVER_ERROR', begun });
    });
  }

  async addresses(): Promise<void> {
    for (const { name, send } of [
      ...pathCarriers(this.home, this.url),
      ...fileCarriers(this.home, this.url),
    ]) {
      this.places.add(name);
      await inGroups(this.textsFor({ kind: 'text' }), async (text) => {
        const begun = performance.now();
        const response = await send(text);
        await response.arrayBuffer();
        this.note(name, text, { isFault: response.status >= 500 && response.status !== 501, begun });
      });
    }
  }

  /** What a mutation keeps goes further than what it refuses: each is called as it succeeds, from the same state. */
  async mutations(): Promise<void> {
    const { database } = this.ground;
    const writes = await TextWrites.of(this.url, this.home, database.owner);
    const some = writes.names.filter((_, index) => this.trial.size === 'whole' || index % 15 === 0);
    for (const name of some) {
      const { free, picky, ids } = await writes.writable(name);
      const together = free.length > 0 ? [free] : [];
      for (const places of [...together, ...[...picky, ...ids].map((place) => [place])]) {
        for (const { name: place } of places) this.places.add(`${name} ${place}`);
        const isFree = places === free;
        const texts = [EVERYWHERE, ...this.turns.take(this.trial.times(isFree ? 1 : 0, isFree ? 36 : 4))];
        for (const text of texts) {
          await forgetAttempts(database);
          const begun = performance.now();
          const { outcome, milliseconds } = await writes.write(
            name,
            places.map((place) => [place, text]),
            false,
          );
          this.note(name, text, { isFault: outcome === 'INTERNAL_SERVER_ERROR', begun, milliseconds });
        }
      }
    }
  }

  private note(
    place: string,
    text: string,
    { isFault, begun, milliseconds }: { isFault: boolean; begun: number; milliseconds?: number },
  ): void {
    this.sent += 1;
    if (WAITS.test(text)) this.longest = Math.max(this.longest, milliseconds ?? performance.now() - begun);
    if (isFault) this.faults.push(`${place}: ${text}`);
  }

  figures(): readonly Figure[] {
    const wrong = this.log.wrongStatements();
    for (const each of [...wrong, ...this.faults].slice(0, 20)) this.trial.say(each);
    return [
      {
        name: `of ${this.sent} texts in ${this.places.size} places, statements that PostgreSQL found wrong`,
        value: wrong.length,
        exactly: 0,
      },
      { name: 'answers that are a fault of ours', value: this.faults.length, exactly: 0 },
      {
        name: 'longest answer to a text that asks the database to wait 5 s',
        ...{ value: Math.round(this.longest), unit: 'ms', atMost: TOO_LONG },
      },
      { name: 'texts of the schema that nobody tries', value: untriedTexts(this.home).length, exactly: 0 },
    ];
  }
}

type Form = (text: string, place: Place, variables: object) => string;
const asItIs: Form = (text) => text;
const asCursor: Form = (text) => Buffer.from(JSON.stringify([text, text])).toString('base64url');
const afterId: Form = (text, { path }, variables) =>
  `${String(path.reduce((value: unknown, step) => (value as Record<string, unknown> | undefined)?.[step], variables) ?? 'x')}${text}`;

/** Some at a time, as a server gets them. */
async function inGroups<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += 8) await Promise.all(all.slice(from, from + 8).map(work));
}
