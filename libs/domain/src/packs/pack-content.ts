import type { AskAnswer } from '../asks/ask-answers.js';
import { withoutPeople, type AnsweredExperiment, type BoardAnswers } from '../boards/board-answers.js';
import type { GoalProgress } from '../goals/goal-progress.js';
import { canonicalText, fingerprintOf } from '../plans/freeze.js';
import type { PortfolioFigures, Trait } from '../portfolio/figures.js';
import type { Activity } from '../prototypes/activities.js';

/** What the pack is narrowed to, in the words of the day it was frozen; ids stand in the answers. */
export interface PackScopeNames {
  readonly departmentName: string | null;
  readonly projectName: string | null;
  readonly goalName: string | null;
  readonly activity: Activity | null;
}

/** What became of a decision that leadership was asked for: answered, or taken back by whoever asked it. */
export interface SettledAsk {
  readonly id: string;
  readonly question: string;
  readonly state: 'answered' | 'withdrawn';
  readonly answer: AskAnswer | null;
  readonly word: string | null;
}

/** A goal as it stood on the day: counted from verdicts, never typed. */
export interface PackGoal {
  readonly id: string;
  readonly title: string;
  readonly horizon: string;
  readonly progress: GoalProgress;
}

/** How many experiments of the scope were what (see `portfolio/figures.ts`), and the median days to a verdict. */
export type PackFigures = Pick<PortfolioFigures, Trait | 'experiments' | 'medianDays'>;

/**
 * Everything the fingerprint of a pack covers, and nothing else. Nobody's name is in it: names are kept beside, by reference, so that
 * somebody can be forgotten and the fingerprint still be checked.
 */
export interface PackContent {
  readonly format: 'levain-pack/1';
  readonly title: string;
  readonly note: string | null;
  /** Instant of the freezing, ISO. */
  readonly frozenAt: string;
  readonly scope: PackScopeNames;
  /** Fingerprint of the previous pack of the same scope: packs form a chain. */
  readonly previous: string | null;
  readonly answers: BoardAnswers;
  readonly settledAsks: readonly SettledAsk[];
  /** Of the same scope. */
  readonly portfolio: PackFigures;
  readonly goals: readonly PackGoal[];
}

/** A frozen pack: its canonical text (RFC 8785) and the SHA-256 of that text in UTF-8, 64 hexadecimal digits. */
export interface FrozenPack {
  readonly text: string;
  readonly fingerprint: string;
}

/** Writes a pack down and signs it, without the names of people. */
export function freezePack(content: Omit<PackContent, 'format'>): FrozenPack {
  const named: PackContent = {
    ...content,
    format: 'levain-pack/1',
    answers: withoutPeople(content.answers),
  };
  return { text: canonicalText(named), fingerprint: fingerprintOf(named) };
}

/** The content of a frozen pack. */
export const readPackText = (text: string): PackContent => JSON.parse(text) as PackContent;

/** Whether the text is, to the byte, the one that was frozen. */
export function isPackIntact({ text, fingerprint }: FrozenPack): boolean {
  try {
    const content: unknown = JSON.parse(text);
    return canonicalText(content) === text && fingerprintOf(content) === fingerprint.trim().toLowerCase();
  } catch {
    return false;
  }
}

/** Every experiment that the answers tell of, once each, by its id. */
export function toldExperiments(answers: BoardAnswers): ReadonlyMap<string, AnsweredExperiment> {
  const { testing, learned, changed, surprised, blocked, decide } = answers;
  const lists = [
    testing.items,
    learned.items,
    changed.items,
    surprised.items,
    blocked.items,
    decide.waiting,
  ] as const;
  return new Map(lists.flatMap((items) => items.map((item) => [item.id, item] as const)));
}

/** Names by the id of what they stand beside: owners by experiment, askers by question. */
export type PackNames = ReadonlyMap<string, string>;

const owned = <Item extends AnsweredExperiment>(items: readonly Item[], names: PackNames): Item[] =>
  items.map((item) => ({ ...item, ownerName: names.get(item.id) ?? null }));

/** The answers with the names that stand beside them today. */
export function withNames(answers: BoardAnswers, names: PackNames): BoardAnswers {
  const { testing, learned, changed, surprised, blocked, decide } = answers;
  return {
    ...answers,
    testing: { ...testing, items: owned(testing.items, names) },
    learned: { ...learned, items: owned(learned.items, names) },
    changed: { ...changed, items: owned(changed.items, names) },
    surprised: { ...surprised, items: owned(surprised.items, names) },
    blocked: { ...blocked, items: owned(blocked.items, names) },
    decide: {
      ...decide,
      asks: decide.asks.map((ask) => ({ ...ask, askedByName: names.get(ask.id) ?? null })),
      waiting: owned(decide.waiting, names),
    },
  };
}
