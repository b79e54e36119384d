import type pg from 'pg';
import { figureOf, planOf } from '../../support/furniture-texts.js';
import { askUntilCurrent, isDone, type Answer, type Asked, type OwnCalls } from '../mutations/own-calls.js';
import type { Rewound } from '../mutations/rewound.js';
import { inputOf, written, type Write } from './fields-of-texts.js';
import { SHORTEST } from './hostile-texts.js';

/** What each text begins with. */
const MARK = 'lvq';

export interface Place {
  readonly calls: OwnCalls;
  readonly kept: Rewound;
  readonly owner: pg.Client;
  /** That stands in every text already. */
  readonly word: string;
}

/** What a field takes only beside other values than those of the calls. */
const besideOf = (word: string): Readonly<Record<string, object>> => ({
  amendPlan: { plan: { arms: planOf(word, '').arms, decisionRule: planOf(word, '').decisionRule } },
  answerInvitation: { accept: false },
  inviteParticipant: { role: 'adviser', weight: 'medium' },
  raiseObjection: { objection: { kind: 'other' } },
  recordAmbition: { period: String(new Date().getUTCFullYear() + 1) },
  reviseBenchmark: { benchmark: { figures: [figureOf('f')] } },
});

const MOST_TRIES = 5;

/** Acts with a hostile text in each of their fields, through the API as people would, and where these were kept. */
export class StoredTexts {
  /** Fields whose text was found in the database: `thank sentence`. */
  readonly fields = new Set<string>();
  /** Where these texts stood, as `thanks.sentence`, with the act that brought them there. */
  readonly columns = new Map<string, string>();
  /** By their mutation, how those ended that took no text. */
  readonly refused = new Map<string, Answer[]>();
  private readonly marks = new Map<string, string>();

  constructor(private readonly place: Place) {}

  /** A mutation in all of its calls, each taken back. */
  async mutation(name: string): Promise<void> {
    for (let index = 0; ; index += 1) {
      const asked = (await this.callsOf(name))[index];
      if (!asked) return this.place.kept.rewind();
      const answer = await this.say(asked, (path) => this.textFor(`${name} ${path}`));
      if (!isDone(answer)) this.refused.set(name, [...(this.refused.get(name) ?? []), answer]);
      await this.find();
    }
  }

  /** Something else that stores what it is given, taken back. */
  async other(work: (write: (field: string) => string) => Promise<unknown>): Promise<void> {
    await work((field) => this.textFor(field));
    await this.find();
  }

  /** A mutation with that text in all of its fields, for good. */
  async keep(name: string, text: string): Promise<void> {
    for (const asked of (await this.callsOf(name)).toReversed())
      if (isDone(await this.say(asked, () => text))) return;
  }

  private textFor(field: string): string {
    const mark = `${MARK}${this.marks.size}`;
    this.marks.set(mark, field);
    return `${mark} ${SHORTEST[0]}`;
  }

  private async callsOf(name: string): Promise<readonly Asked[]> {
    const calls = await this.place.calls.of(name);
    const beside = besideOf(this.place.word)[name];
    const [first] = calls;
    if (!beside || !first) return calls;
    const variables = { input: merged(first.variables.input, beside) } as Asked['variables'];
    return [...calls, { ...first, variables }];
  }

  /** Fields that a rule refuses stay as they were, and the rest is tried again. */
  private async say(asked: Asked, write: Write): Promise<Answer> {
    const left = new Set<string>();
    for (let tries = 1; ; tries += 1) {
      const isLeft = (path: string): boolean => [...left].some((field) => `.${path}.`.includes(`.${field}.`));
      const said = written(asked.variables.input, inputOf(asked.name)!, (path) =>
        isLeft(path) ? null : write(path),
      );
      const answer = await askUntilCurrent({ ...asked, variables: { input: said } as Asked['variables'] });
      const fields = (answer.refusals ?? []).flatMap(({ field }) =>
        field ? [field.replaceAll(/\.\d+/g, '')] : [],
      );
      if (isDone(answer) || fields.length === 0 || tries === MOST_TRIES) return answer;
      for (const field of fields) left.add(field);
    }
  }

  /** The marks that stand in rows that were written since; then these are taken back. */
  private async find(): Promise<void> {
    const { owner, kept } = this.place;
    const tables = [...new Set((await kept.touched()).map(({ table }) => table))];
    const within = (table: string): string =>
      `SELECT '${table}.' || one.key AS place, (regexp_matches(one.value, '(${MARK}\\d+)', 'g'))[1] AS mark
       FROM ${table} t, jsonb_each_text(to_jsonb(t)) AS one WHERE one.value ~ '${MARK}\\d'`;
    if (tables.length > 0) {
      const { rows } = await owner.query<{ place: string; mark: string }>(tables.map(within).join(' UNION '));
      for (const { place, mark } of rows) {
        this.fields.add(this.marks.get(mark)!);
        this.columns.set(place, this.marks.get(mark)!.split(' ')[0]!);
      }
    }
    await kept.rewind();
  }
}

const merged = (given: unknown, more: unknown): unknown => {
  if (
    Array.isArray(more) ||
    typeof given !== 'object' ||
    given === null ||
    typeof more !== 'object' ||
    more === null
  )
    return more;
  const into = given as Record<string, unknown>;
  return {
    ...given,
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, merged(into[name], value)])),
  };
};
