import type { CreditChoice } from '@levain/domain/contributions/credit.js';
import type { TaskSetting } from '@levain/domain/tasks/task.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import type { AnswerStance } from '@levain/domain/objections/answer.js';
import type { ObjectionKind } from '@levain/domain/objections/objection.js';
import type { Direction } from '@levain/domain/plans/plan.js';
import type { Text } from './story.js';

/** By experiment and person, in per cent. */
export type ForecastsStory = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One member's scores of an idea, before any test of it. */
export interface ScoresStory {
  readonly hypothesis: string;
  readonly by: string;
  readonly on: string;
  readonly impact: number;
  readonly confidence: number;
  readonly ease: number;
}

/** What happened to a resistance, in the order of the days: another strength, an answer, its author's not being satisfied. */
export type ObjectionMove = { readonly by: string; readonly on: string } & (
  | { readonly strength: number; readonly word: Text }
  | { readonly reopen: true; readonly reason: Text }
  | { readonly answer: AnswerStance; readonly reason: Text; readonly hypothesis?: HypothesisStory }
);

interface HypothesisStory {
  readonly project: string;
  readonly observation: Text;
  readonly audience: Text;
  readonly change: Text;
  readonly measure: Text;
  readonly direction: Direction;
  readonly target: Text;
  readonly rationale: Text;
}

/** A reason not to: about an experiment, a project, or the whole workspace. */
export interface ObjectionStory {
  readonly key: string;
  readonly by: string;
  readonly on: string;
  readonly experiment?: string;
  readonly project?: string;
  readonly kind: ObjectionKind;
  readonly kindLabel?: Text;
  readonly statement: Text;
  readonly details?: Text;
  readonly strength: number;
  readonly department: string;
  readonly named?: boolean;
  readonly then: readonly ObjectionMove[];
}

/** A nomination round told with the ties of a real network: each number of the file is one of the people. */
export interface RoundStory {
  readonly title: Text;
  readonly topic: Text;
  readonly by: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly departments: readonly string[];
  readonly people: Readonly<Record<string, string>>;
  /** Colleagues who must name somebody before that person is asked. */
  readonly namedBy: number;
  readonly accept: readonly { readonly person: string; readonly monthlyHours: number; readonly help: Text }[];
  readonly decline: readonly string[];
}

/** What is asked of those invited: how long, until when, why them, what they learn. */
export interface TermsStory {
  readonly hours: number;
  readonly hoursPer: 'total' | 'month';
  readonly message?: Text;
  readonly learns: Text;
}

export interface InvolvingStory {
  /** Of the people of an experiment, by its key. */
  readonly terms: Readonly<Record<string, TermsStory & { readonly until: string }>>;
  readonly invitations: readonly (TermsStory & {
    readonly experiment: string;
    readonly by: string;
    readonly on: string;
    readonly person: string;
    readonly role: ParticipationRole;
    /** From today. */
    readonly days: number;
    /** Knowingly above the person's limit. */
    readonly above?: boolean;
    readonly declined?: { readonly on: string; readonly reason: Text; readonly suggests: string };
  })[];
  readonly calls: readonly (TermsStory & {
    readonly experiment: string;
    readonly by: string;
    readonly on: string;
    readonly role: ParticipationRole;
    readonly seats: number;
    readonly days: number;
    readonly wanted: Text;
    readonly place: Text | null;
    readonly volunteer?: { readonly by: string; readonly on: string; readonly word: Text };
  })[];
}

/** What was asked of whom, what they brought, and the thanks. Days of what is still open are counted from the first start. */
export interface TasksStory {
  readonly tasks: readonly TaskTold[];
  readonly contributions: readonly {
    readonly key: string;
    readonly experiment: string;
    readonly by: string;
    /** Whose it is, where another wrote it down. */
    readonly for?: string;
    readonly on: string;
    readonly minutes?: number;
    readonly what: Text;
  }[];
  readonly thanks: readonly {
    readonly for: string;
    readonly by: string;
    readonly on: string;
    readonly sentence: Text;
    readonly isPrivate?: boolean;
  }[];
  readonly credits: readonly {
    readonly experiment: string;
    readonly by: string;
    readonly on: string;
    readonly choice: CreditChoice;
  }[];
}

export interface TaskTold {
  readonly experiment: string;
  readonly by: string;
  readonly on?: string;
  readonly daysAgo?: number;
  readonly person: string;
  readonly due?: string;
  readonly dueIn?: number;
  readonly at?: string;
  readonly setting: TaskSetting;
  readonly place?: Text;
  readonly what: Text;
  readonly notes?: Text;
  readonly done?: {
    readonly on: string;
    readonly key: string;
    readonly said: Text;
    readonly minutes: number;
  };
  readonly dropped?: { readonly on: string; readonly reason: Text };
}
