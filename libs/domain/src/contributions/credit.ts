import {
  PARTICIPATION_ROLES,
  type ParticipationRole,
  type ParticipationStatus,
} from '../participations/roles.js';

/**
 * How far one's name goes with the result of an experiment: nowhere, inside the workspace, or also on what is shown outside. Each
 * person chooses for each experiment; who has not chosen is named inside and nowhere else.
 */
export const CREDIT_CHOICES = ['nowhere', 'inside', 'everywhere'] as const;

/** One of {@link CREDIT_CHOICES}. */
export type CreditChoice = (typeof CREDIT_CHOICES)[number];

/** What holds for whoever has not chosen. */
export const USUAL_CREDIT: CreditChoice = 'inside';

/** Who is read to: a member of the workspace, or anybody outside. */
export type CreditReader = 'inside' | 'outside';

/** Whether a choice lets the name be read there. */
export function isNamed(choice: CreditChoice, reader: CreditReader): boolean {
  return choice === 'everywhere' || (choice === 'inside' && reader === 'inside');
}

/** Somebody who took part, with what they brought. */
export interface Credited<Brought> {
  readonly personId: string;
  readonly name: string;
  readonly role: ParticipationRole;
  readonly status: ParticipationStatus;
  readonly choice: CreditChoice;
  readonly isForgotten: boolean;
  readonly contributions: readonly Brought[];
}

/** The people of one role, by name. */
export interface CreditGroup<Brought> {
  readonly role: ParticipationRole;
  readonly people: readonly Pick<Credited<Brought>, 'personId' | 'name' | 'contributions'>[];
}

/** Who made a result: never counted person by person, never ranked. */
export interface Credits<Brought> {
  readonly groups: readonly CreditGroup<Brought>[];
  /** How many took part and are not named. */
  readonly unnamed: number;
}

/**
 * Who took part, by role in the order of {@link PARTICIPATION_ROLES} and by name inside it: nobody is counted or ranked. Whoever left is
 * credited for what they brought before. Whoever prefers not to be named, or was forgotten, only counts in `unnamed`, with nothing of what they brought: a
 * sentence gives its author away.
 */
export function creditsOf<Brought>(
  people: readonly Credited<Brought>[],
  reader: CreditReader,
  locale: string,
): Credits<Brought> {
  const took = people.filter(
    ({ status, contributions }) => status === 'accepted' || (status === 'left' && contributions.length > 0),
  );
  const named = took.filter(({ choice, isForgotten }) => !isForgotten && isNamed(choice, reader));
  const { compare } = new Intl.Collator(locale);
  const groups = PARTICIPATION_ROLES.map((role) => ({
    role,
    people: named
      .filter((each) => each.role === role)
      .map(({ personId, name, contributions }) => ({ personId, name, contributions }))
      .sort((one, other) => compare(one.name, other.name)),
  }));
  return { groups: groups.filter((group) => group.people.length > 0), unnamed: took.length - named.length };
}
