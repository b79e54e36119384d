import { readFileSync } from 'node:fs';
import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import type {
  ArmRole,
  Design,
  Direction,
  MeasureRole,
  MetricShape,
  Periodicity,
} from '@levain/domain/plans/plan.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import type { TestimonyStance, TestimonyStrength } from '@levain/domain/testimonies/testimony.js';

/** One text in the two languages of the product; the two demonstrations are twins. */
export type Text = string | { readonly fr: string; readonly en: string };

export interface PeopleStory {
  readonly workspace: Text;
  readonly departments: readonly { readonly key: string; readonly name: Text; readonly parent?: string }[];
  readonly members: readonly {
    readonly key: string;
    readonly name: string;
    readonly email: string;
    readonly role: MemberRole;
    readonly department: string;
  }[];
  readonly people: readonly {
    readonly key: string;
    readonly name: string;
    /** Of those who are asked something by mail. */
    readonly email?: string;
    readonly department: string;
  }[];
}

/** A figure that the source publishes. */
export interface FigureStory {
  readonly label: Text;
  readonly value: number;
  readonly shape: MetricShape;
  readonly unit: Text | null;
  readonly period: Text | null;
}

export interface IdeasStory {
  readonly projects: readonly {
    readonly key: string;
    readonly owner: string;
    readonly sponsor: string | null;
    readonly coLeads: readonly string[];
    readonly departments: readonly string[];
    readonly on: string;
    readonly name: Text;
    readonly purpose: Text;
    readonly audience: Text;
    readonly audienceAspiration: Text;
    readonly companyObjective: Text;
  }[];
  readonly benchmarks: readonly {
    readonly key: string;
    readonly by: string;
    readonly on: string;
    readonly actor: Text;
    readonly sector: Text;
    readonly context: Text;
    readonly action: Text;
    readonly result: Text;
    readonly sourceUrl: string;
    readonly sourceAuthor: string;
    readonly publishedOn: string;
    readonly figures: readonly FigureStory[];
  }[];
  readonly metrics: readonly {
    readonly key: string;
    readonly name: Text;
    readonly unit: Text | null;
    readonly shape: MetricShape;
    readonly direction: Direction;
    readonly definition: Text;
    readonly collection?: Text;
    readonly lowerBound?: number;
  }[];
  readonly prototypes: readonly {
    readonly key: string;
    readonly project: string;
    readonly by: string;
    readonly on: string;
    readonly benchmarks: readonly string[];
    readonly activity: Activity;
    readonly cost: number;
    readonly name: Text;
    readonly need: Text;
    readonly smallestForm: Text;
  }[];
  readonly hypotheses: readonly {
    readonly key: string;
    readonly project: string;
    readonly prototype: string;
    readonly by: string;
    readonly on: string;
    readonly observation: Text;
    readonly audience: Text;
    readonly change: Text;
    readonly measure: Text;
    readonly direction: Direction;
    readonly target: Text;
    readonly rationale: Text | null;
  }[];
}

/** How far an experiment of the story goes. */
export const UNTIL = ['benchmark', 'prototype', 'test', 'evaluate', 'recorded', 'iterate', 'closed'] as const;
export type Until = (typeof UNTIL)[number];

export interface PlanStory {
  readonly design: Design;
  readonly startsOn: string | null;
  readonly stopDate: string | null;
  readonly changeDate: string | null;
  readonly periodicity: Periodicity | null;
  readonly minimumPerArm: number | null;
  readonly decisionRule: Text | null;
  readonly arms: readonly { readonly name: Text; readonly role: ArmRole }[];
  readonly measures: readonly {
    readonly metric: string;
    readonly role: MeasureRole;
    readonly direction: Direction;
    readonly baseline: number | null;
    readonly target: number | null;
    readonly minimumWorthwhileEffect: number | null;
    readonly margin: number | null;
  }[];
}

/** One headline of one test: how often it was shown, how often clicked, as the file writes it. */
export interface HeadlineArm {
  readonly impressions: string;
  readonly clicks: string;
}

export interface HeadlineTest {
  readonly on: string;
  readonly arms: readonly HeadlineArm[];
}

/** Where the readings come from: always a file of real figures. */
export type ReadingsStory =
  | ({ readonly source: 'headlines'; readonly test: string } & HeadlineTest)
  | { readonly source: 'forum' | 'forumByTurns'; readonly from: string; readonly to: string }
  | { readonly source: 'calls' }
  | { readonly source: 'posts' };

/** `for`: the verdict that the text speaks of. Should the rule say another one, the text is not used and the evaluation stays open. */
export interface VerdictStory {
  readonly for: Verdict;
  readonly learning: Text;
  readonly limits: Text;
}

export interface ExperimentStory {
  readonly key: string;
  readonly title: Text;
  readonly owner: string;
  readonly createdOn: string;
  readonly project?: string | null;
  readonly prototype?: string | null;
  readonly hypothesis?: string | null;
  readonly benchmarks?: readonly string[];
  readonly noPrecedentReason?: Text;
  readonly parent?: string;
  readonly keeps?: Text;
  readonly changes?: Text;
  readonly plan?: PlanStory;
  readonly people: readonly string[];
  readonly readings?: ReadingsStory;
  readonly until: Until;
  readonly draft?: boolean;
  readonly verdict?: VerdictStory;
  /** The bet changed while the test ran: the new stop date, when and why. */
  readonly amendment?: { readonly on: string; readonly stopDate: string; readonly reason: Text };
  readonly contest?: { readonly by: string; readonly comment: Text };
  readonly decision?: { readonly kind: DecisionKind; readonly reason: Text; readonly instead: DecisionKind };
}

/** On an experiment that is still open, or on a hypothesis. */
export interface TestimonyStory {
  readonly key: string;
  readonly experiment?: string;
  readonly hypothesis?: string;
  readonly by: string;
  readonly on: string;
  readonly strength: TestimonyStrength;
  readonly stance: TestimonyStance;
  readonly statement: Text;
  readonly source: Text;
}

/** Both from `dist` and from `src`, the folder of the demonstration is two up. */
export const DEMO_FOLDER = new URL('../../demo/', import.meta.url);

export function readStory<Story>(name: string): Story {
  return JSON.parse(readFileSync(new URL(`story/${name}.json`, DEMO_FOLDER), 'utf8')) as Story;
}
