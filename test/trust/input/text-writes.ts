import type pg from 'pg';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { wholeDocument } from '../../support/whole-selection.js';
import { again, ask, isDone, OwnCalls, type Asked } from '../mutations/own-calls.js';
import { OWN_CALLS } from '../mutations/own-inputs.js';
import { SCHEMA } from '../tenants/furnished.js';
import { deepTexts } from './deep-texts.js';
import { Rewinding } from './rewinding.js';
import { placesOf, withTexts, type Place } from './text-places.js';

/** A text in a place of a call. */
export type Written = readonly [Place, string];

export interface Outcome {
  /** The name of the payload's type, or the code of the fault. */
  readonly outcome: string;
  readonly isDone: boolean;
  readonly milliseconds: number;
  /** Every text of the answer, and, once it is done, of the rows that it left. */
  readonly texts: ReadonlySet<string>;
}

/** A mutation with the places for texts in what it is called with. */
export interface Writable {
  readonly name: string;
  /** Places whose mutation succeeds with a text of one's own in all of them at once. */
  readonly free: readonly Place[];
  /** Texts that have to be something: an address, a currency, a link. */
  readonly picky: readonly Place[];
  readonly ids: readonly Place[];
}

const MUTATIONS = SCHEMA.getMutationType()!.getFields();
/** Called only on a server without a workspace, or with an identity provider. */
const ELSEWHERE = ['setUpWorkspace', 'unlinkIdentity', 'linkIdentity'];
/** What nobody refuses who takes words. */
const HARMLESS = ['Un mot', 'Deux mots', 'Trois mots', 'Quatre mots', 'Cinq mots', 'Six mots', 'Sept mots'];

/** Calls every mutation on what is one's own with other texts, each time from the same state of the workspace. */
export class TextWrites {
  private readonly calls: OwnCalls;
  private readonly known = new Map<string, Asked | undefined>();
  private readonly chosen = new Map<string, number>();

  private constructor(
    url: string,
    home: FurnishedWorkspace,
    private readonly owner: pg.Client,
    private readonly rewinding: Rewinding,
  ) {
    this.calls = new OwnCalls(url, home, owner);
  }

  static async of(url: string, home: FurnishedWorkspace, owner: pg.Client): Promise<TextWrites> {
    return new TextWrites(url, home, owner, await Rewinding.of(owner));
  }

  /** The names of mutations that take a text. */
  readonly names = Object.keys(MUTATIONS).filter((name) => !ELSEWHERE.includes(name));

  /** What can be written where: found out by trying. */
  async writable(name: string): Promise<Writable> {
    const asked = await this.asked(name);
    await this.rewinding.rewind();
    const all = asked ? placesOf(MUTATIONS[name]!, asked.variables) : [];
    const texts = all.filter(({ kind }) => kind === 'text');
    const ids = all.filter(({ kind }) => kind === 'id');
    let free = texts.filter((place) => !place.name.endsWith('.idempotencyKey'));
    for (let tries = 0; tries < 6 && free.length > 0; tries += 1) {
      const texts = free.map((place, index) => [place, HARMLESS[index % HARMLESS.length]!] as const);
      const refused = await this.refused(name, texts);
      if (refused.length === 0) break;
      const left = free.filter((place) => !refused.includes(fieldOf(place)));
      free = left.length < free.length ? left : [];
    }
    return { name, free, picky: texts.filter((place) => !free.includes(place)), ids };
  }

  /** The last words of the fields that are refused with these texts; nothing once everything is taken. */
  async refused(name: string, texts: readonly Written[]): Promise<readonly string[]> {
    const asked = await this.asked(name);
    const answer = await ask(withWords(again(asked!), texts));
    await this.rewinding.rewind();
    if (isDone(answer)) return [];
    return (answer.refusals ?? [{ field: null }]).map(
      ({ field }) => field?.split('.').findLast((step) => !/^\d+$/.test(step)) ?? '',
    );
  }

  /** Writes, looks at what became of it, and takes everything back. */
  async write(name: string, texts: readonly Written[], wantsRows = true): Promise<Outcome> {
    const asked = await this.asked(name);
    if (!asked) throw new Error(`Nobody says how “${name}” is called.`);
    const { client, variables } = withWords(again(asked), texts);
    const begun = performance.now();
    const answer = await client.send(wholeDocument('mutation', MUTATIONS[name]!), variables);
    const milliseconds = performance.now() - begun;
    const payload = answer.data?.[name] as { __typename?: string } | null | undefined;
    const outcome = answer.errors?.[0]?.extensions.code ?? payload?.__typename ?? 'Success';
    const done = isDone({ outcome });
    const rows = done && wantsRows ? await this.rewinding.fresh() : [];
    await this.rewinding.rewind();
    return { outcome, isDone: done, milliseconds, texts: deepTexts([done ? payload : null, rows]) };
  }

  /** The call that succeeds, or the first one if none does; what has to come before is done. */
  private async asked(name: string): Promise<Asked | undefined> {
    const { first, arrange } = OWN_CALLS[name] ?? {};
    if (!this.known.has(name)) await this.choose(name, await this.calls.of(name));
    if (first || arrange) return (await this.calls.of(name))[this.chosen.get(name)!];
    return this.known.get(name);
  }

  private async choose(name: string, calls: readonly Asked[]): Promise<void> {
    let chosen = 0;
    for (const [index, asked] of calls.entries()) {
      const answer = await ask(again(asked));
      if (isDone(answer)) {
        chosen = index;
        break;
      }
    }
    await this.rewinding.rewind();
    this.chosen.set(name, chosen);
    this.known.set(name, calls[chosen]);
  }
}

/** The last word of where it stands: `arms.0.name` and `arms.1.name` are both `name`. */
export const fieldOf = ({ path }: Place): string => String(path.findLast((step) => typeof step === 'string'));

const withWords = (asked: Asked, texts: readonly Written[]): Asked => ({
  ...asked,
  variables: withTexts(asked.variables, texts),
});
