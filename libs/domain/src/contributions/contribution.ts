import { mayChange, type AccessFacts, type Viewer } from '../experiments/access.js';
import type { Participation } from '../participations/participation.js';
import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';
import { requiredPastDay } from '../time/day.js';
import { oneLine } from '../text/one-line.js';

/** Characters of the sentence. */
export const CONTRIBUTION_MAX = 300;

/** Minutes one entry may count: a hundred hours. */
export const MINUTES_MAX = 6000;

/** What the form holds. */
export interface ContributionInput {
  readonly what?: string | null | undefined;
  /** `YYYY-MM-DD`. */
  readonly doneOn?: string | null | undefined;
  readonly minutes?: number | null | undefined;
}

/** What somebody brought to an experiment, in a sentence. */
export interface Contribution {
  readonly what: string;
  readonly doneOn: string;
  /** Whole minutes; null where nobody counted. Only for the person's own load, never to compare people. */
  readonly minutes: number | null;
}

/** The experiment as contributions depend on it. They stay open when it is closed: they are no part of its result. */
export interface ContributionFacts {
  readonly ownerPersonId: string;
  readonly participations: readonly Participation[];
}

/** Whether somebody takes part or took part: the owner, and whoever once said yes. */
export function tookPart({ ownerPersonId, participations }: ContributionFacts, personId: string): boolean {
  return (
    personId === ownerPersonId ||
    participations.some(
      (each) => each.personId === personId && (each.status === 'accepted' || each.status === 'left'),
    )
  );
}

/** Whether a member may log what a person did: the person themselves, and on their behalf those who change the experiment. */
export function mayLogFor(facts: AccessFacts, viewer: Viewer, personId: string): boolean {
  return viewer.personId === personId || mayChange(facts, viewer);
}

function optionalMinutes(refusals: Refusal[], value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isInteger(value)) refusals.push(refusal('NUMBER_INVALID', 'minutes'));
  else if (value < 1 || value > MINUTES_MAX) {
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', 'minutes', { min: 1, max: MINUTES_MAX }));
  }
  return value;
}

/**
 * A contribution as it is kept: a sentence of at most {@link CONTRIBUTION_MAX} characters, a day that is not after `today`, the
 * minutes if somebody counted them (1 to {@link MINUTES_MAX}). Refuses whatever is missing or wrong, in the order of the form.
 */
export function readContribution(input: ContributionInput, today: string): Result<Contribution> {
  const refusals: Refusal[] = [];
  const contribution = {
    what: requiredText(refusals, 'what', oneLine(input.what), { max: CONTRIBUTION_MAX }),
    doneOn: requiredPastDay(refusals, 'doneOn', input.doneOn, today),
    minutes: optionalMinutes(refusals, input.minutes),
  };
  return unlessRefused(refusals, () => contribution);
}

/**
 * Logs what somebody did. Refuses somebody who never took part (`NOT_PARTICIPATING`: nobody is credited without having said yes) and what
 * {@link readContribution} refuses.
 */
export function logContribution(
  facts: ContributionFacts,
  personId: string,
  input: ContributionInput,
  today: string,
): Result<Contribution> {
  const contribution = readContribution(input, today);
  if (tookPart(facts, personId)) return contribution;
  const stranger = refusal('NOT_PARTICIPATING', 'personId');
  return { ok: false, refusals: contribution.ok ? [stranger] : [stranger, ...contribution.refusals] };
}

/** Puts a contribution right. Refuses one that was taken back (`CONTRIBUTION_WITHDRAWN`) and what {@link readContribution} refuses. */
export function correctContribution(
  isWithdrawn: boolean,
  input: ContributionInput,
  today: string,
): Result<Contribution> {
  return isWithdrawn ? refuse('CONTRIBUTION_WITHDRAWN') : readContribution(input, today);
}

/** Takes a contribution back, once (else `CONTRIBUTION_WITHDRAWN`). It is one's own: no reason is asked. */
export function withdrawContribution(isWithdrawn: boolean): Result<null> {
  return isWithdrawn ? refuse('CONTRIBUTION_WITHDRAWN') : { ok: true, value: null };
}

/** Whether a person may correct a contribution or take it back: whose it is, and whoever wrote it down for them. */
export function mayChangeContribution(
  viewerPersonId: string,
  { personId, recordedBy }: { readonly personId: string; readonly recordedBy: string },
): boolean {
  return viewerPersonId === personId || viewerPersonId === recordedBy;
}
