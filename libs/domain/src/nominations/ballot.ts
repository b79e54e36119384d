import { refusal, type Refusal } from '../refusal.js';
import { resolveName, type Directory, type Namable, type Resolution } from './name.js';
import type { NominationQuestion } from './round.js';

/** A question of a ballot: advice on a topic, or movers (no topic). */
export interface BallotQuestion {
  /** Its name in the form: `advice.<topic>` or `mover`. */
  readonly field: string;
  readonly question: NominationQuestion;
  readonly topicId: string | null;
}

/** What was typed under a question. */
export interface TypedAnswer extends BallotQuestion {
  readonly nobody: boolean;
  readonly names: readonly {
    readonly typed: string;
    /** The person chosen among several of that name. */
    readonly chosenId?: string | null;
  }[];
}

/** Somebody named, as it is kept with the voter: private for good. */
export interface Nomination {
  readonly question: NominationQuestion;
  readonly topicId: string | null;
  readonly nomineeId: string;
}

/** A ballot that was read: complete when nothing is refused; until then each name as it was understood. */
export interface BallotReading<Person extends Namable = Namable> {
  readonly refusals: readonly Refusal[];
  readonly nominations: readonly Nomination[];
  /** Under each question, each name typed and whom it means, in order. */
  readonly answers: readonly {
    readonly field: string;
    readonly nobody: boolean;
    readonly names: readonly Resolution<Person>[];
  }[];
}

/** Who may be named, by whom, and how many. */
export interface Electorate<Person extends Namable = Namable> {
  readonly voterId: string;
  /** The people of the organisation today: who left or was forgotten is not in it. */
  readonly directory: Directory<Person>;
  readonly namesPerQuestion: number;
}

/**
 * Reads a ballot. Each question wants a name or "nobody", not both (`NOMINATION_MISSING`, `NOMINATION_AND_NOBODY`), at most as many
 * names as the round allows (`TOO_MANY_ITEMS`). A name refuses, at its place `<field>.<index>`: oneself (`NOMINATION_OF_ONESELF`),
 * somebody twice (`NOMINATION_REPEATED`), a name of several people (`NOMINEE_AMBIGUOUS`), a name of nobody who is here today
 * (`NOMINEE_UNKNOWN`).
 */
export function readBallot<Person extends Namable>(
  typed: readonly TypedAnswer[],
  electorate: Electorate<Person>,
): BallotReading<Person> {
  const refusals: Refusal[] = [];
  const nominations: Nomination[] = [];
  const answers = typed.map((answer) => {
    const entries = answer.names.filter(({ typed: text, chosenId }) => text.trim() !== '' || chosenId);
    refuseShape(refusals, answer, entries.length, electorate.namesPerQuestion);
    const names = entries.map((entry) => resolveEntry(entry, electorate.directory));
    const named = acceptedNames(refusals, answer.field, names, electorate.voterId);
    const { question, topicId, field, nobody } = answer;
    nominations.push(...named.map((nomineeId) => ({ question, topicId, nomineeId })));
    return { field, nobody, names };
  });
  return { refusals, nominations: refusals.length === 0 ? nominations : [], answers };
}

function refuseShape(refusals: Refusal[], { field, nobody }: TypedAnswer, count: number, most: number) {
  if (count === 0 && !nobody) refusals.push(refusal('NOMINATION_MISSING', field));
  if (count > 0 && nobody) refusals.push(refusal('NOMINATION_AND_NOBODY', field));
  if (count > most) refusals.push(refusal('TOO_MANY_ITEMS', field, { max: most }));
}

function resolveEntry<Person extends Namable>(
  { typed, chosenId }: TypedAnswer['names'][number],
  directory: Directory<Person>,
): Resolution<Person> {
  const chosen = chosenId ? directory.entries.find(({ person }) => person.id === chosenId) : undefined;
  return chosen ? { kind: 'person', person: chosen.person } : resolveName(typed, directory);
}

function acceptedNames(
  refusals: Refusal[],
  field: string,
  names: readonly Resolution[],
  voterId: string,
): string[] {
  const named = new Set<string>();
  names.forEach((resolution, index) => {
    const place = `${field}.${index}`;
    if (resolution.kind !== 'person') {
      const code = resolution.kind === 'choices' ? 'NOMINEE_AMBIGUOUS' : 'NOMINEE_UNKNOWN';
      refusals.push(refusal(code, place, { name: resolution.typed }));
      return;
    }
    const { id, name } = resolution.person;
    if (id === voterId) refusals.push(refusal('NOMINATION_OF_ONESELF', place));
    else if (named.has(id)) refusals.push(refusal('NOMINATION_REPEATED', place, { name }));
    named.add(id);
  });
  return [...named];
}
