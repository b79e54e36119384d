import type { AnsweredExperiment, AnsweredHypothesis } from '../boards/board-answers.js';
import { QUESTIONS, type Question } from '../boards/questions.js';
import type { PackChange } from './pack-change.js';
import { surprise } from '../forecasts/crowd.js';
import { askChanges, dueChanges } from './ask-changes.js';
import { decisionChanges, testChanges, verdictChanges } from './evidence-changes.js';
import { named } from './named.js';
import { arrived, pairOf, type ComparedContent, type PackPair } from './pack-side.js';

/**
 * What is otherwise in a pack than in the previous one of the same scope, in the order of the questions: what arrived, what came of what
 * was there, what left. Says nothing that cut lists cannot prove.
 */
export function packChanges(before: ComparedContent, after: ComparedContent): readonly PackChange[] {
  const pair = pairOf(before, after);
  return [
    ...hypothesisChanges(pair),
    ...testChanges(pair),
    ...verdictChanges(pair),
    ...decisionChanges(pair),
    ...surpriseChanges(pair),
    ...blockedChanges(pair),
    ...askChanges(pair, after.settledAsks),
    ...dueChanges(pair),
    ...leavers(pair),
  ].sort((left, right) => QUESTIONS.indexOf(left.question) - QUESTIONS.indexOf(right.question));
}

/** The changes under each question; every question has its list, which may be empty. */
export function changesByQuestion(
  changes: readonly PackChange[],
): Readonly<Record<Question, readonly PackChange[]>> {
  const under = (question: Question) => changes.filter((change) => change.question === question);
  return Object.fromEntries(QUESTIONS.map((question) => [question, under(question)])) as unknown as Readonly<
    Record<Question, readonly PackChange[]>
  >;
}

function hypothesisChanges({ before, after, canTellLeft }: PackPair): PackChange[] {
  const known = new Map(before.answers.believed.items.map((item) => [item.hypothesisId, item]));
  const now = new Set(after.answers.believed.items.map(({ hypothesisId }) => hypothesisId));
  const left = canTellLeft ? [...known.values()].filter(({ hypothesisId }) => !now.has(hypothesisId)) : [];
  return [
    ...after.answers.believed.items.flatMap((item) => {
      const earlierOne = known.get(item.hypothesisId);
      return earlierOne || before.isWhole ? hypothesisChange(item, earlierOne) : [];
    }),
    ...left.map((item) => ({ ...ofHypothesis(item), kind: 'hypothesisLeft' as const })),
  ];
}

const ofHypothesis = ({ number, sentence }: AnsweredHypothesis) =>
  ({ question: 'believed', number, title: sentence }) as const;

function hypothesisChange(item: AnsweredHypothesis, before: AnsweredHypothesis | undefined): PackChange[] {
  const verdict = item.verdicts.at(-1);
  const hasMore = item.verdicts.length > (before?.verdicts.length ?? 0);
  return [
    ...(before ? [] : [{ ...ofHypothesis(item), kind: 'hypothesisTested' as const }]),
    ...(hasMore && verdict ? [{ ...ofHypothesis(item), kind: 'hypothesisJudged' as const, verdict }] : []),
  ];
}

function surpriseChanges({ before, after }: PackPair): PackChange[] {
  const [then, now] = [before.answers.surprised.items, after.answers.surprised.items];
  return arrived(before.isWhole, then, now).map(({ missedTarget, crowd, ...item }) => ({
    ...{ question: 'surprised', kind: 'surpriseCame', ...named(item), missedTarget },
    crowdWrong: crowd !== null && surprise(crowd) > 0.5,
  }));
}

function blockedChanges({ before, after }: PackPair): PackChange[] {
  const [then, now] = [before.answers.blocked.items, after.answers.blocked.items];
  const came = arrived(before.isWhole, then, now);
  // One that left altogether is told as such.
  const freed = arrived(after.isWhole, now, then).filter(({ id }) => after.told.has(id));
  return [
    ...came.map((item) => ({ ...blockedOf(item), kind: 'blockedNow' as const, why: item.why })),
    ...freed.map((item) => ({ ...blockedOf(item), kind: 'freed' as const, why: item.why })),
  ];
}

const blockedOf = (item: AnsweredExperiment) => ({ question: 'blocked' as const, ...named(item) });

/** Experiments that stood under a question and stand nowhere now, once each, under the first of them. */
function leavers({ before, after, canTellLeft }: PackPair): PackChange[] {
  if (!canTellLeft) return [];
  const { testing, learned, changed, surprised, blocked, decide } = before.answers;
  const lists: readonly (readonly [Question, readonly AnsweredExperiment[]])[] = [
    ['testing', testing.items],
    ['learned', learned.items],
    ['changed', changed.items],
    ['surprised', surprised.items],
    ['blocked', blocked.items],
    ['decide', decide.waiting],
  ];
  const gone = new Map<string, PackChange>();
  for (const [question, items] of lists) {
    for (const item of items) {
      if (after.told.has(item.id) || gone.has(item.id)) continue;
      gone.set(item.id, { question, kind: 'experimentLeft', ...named(item) });
    }
  }
  return [...gone.values()];
}
