import {
  withoutPeople,
  type AnsweredExperiment,
  type BlockedExperiment,
  type BoardAnswers,
  type SurprisingExperiment,
} from '../boards/board-answers.js';
import type { SharedField } from './share-link.js';

type Chosen = ReadonlySet<SharedField>;

/** Nothing of what was not chosen is left in it, so no page can show it by mistake. */
function narrowed<Item extends AnsweredExperiment>(item: Item, chosen: Chosen): Item {
  return {
    ...item,
    ownerName: null,
    projectName: null,
    participantCount: 0,
    openTaskCount: 0,
    ...(chosen.has('departments') ? {} : { departmentNames: [] }),
    ...(chosen.has('money') ? {} : { cost: null }),
    ...(chosen.has('figures')
      ? {}
      : { outcome: null, signal: null, signalMeaning: null, measurementCount: 0 }),
    ...(chosen.has('learnings')
      ? {}
      : { learning: null, learningLimits: null, decisionReason: null, abandonedReason: null }),
  };
}

const surprising = (item: SurprisingExperiment, chosen: Chosen): SurprisingExperiment => ({
  ...narrowed(item, chosen),
  ...(chosen.has('figures') ? {} : { crowd: null }),
});

const blocked = (item: BlockedExperiment, chosen: Chosen): BlockedExperiment => ({
  ...narrowed(item, chosen),
  ...(chosen.has('figures') ? {} : { detail: null }),
});

/**
 * The answers as readers outside may have them: no name of anybody, and of the rest only the chosen fields. Counts of experiments stay;
 * they are what the sentences are made of.
 */
export function sharedAnswers(answers: BoardAnswers, fields: readonly SharedField[]): BoardAnswers {
  const chosen = new Set(fields);
  const each = <Item extends AnsweredExperiment>(items: readonly Item[]): readonly Item[] =>
    items.map((item) => narrowed(item, chosen));
  const { testing, learned, changed, surprised, decide, ...rest } = withoutPeople(answers);
  return {
    ...rest,
    scope: {},
    testing: { ...testing, items: each(testing.items) },
    learned: { ...learned, money: chosen.has('money') ? learned.money : [], items: each(learned.items) },
    changed: { ...changed, items: each(changed.items) },
    surprised: { ...surprised, items: surprised.items.map((item) => surprising(item, chosen)) },
    blocked: { ...rest.blocked, items: rest.blocked.items.map((item) => blocked(item, chosen)) },
    decide: { ...decide, waiting: each(decide.waiting) },
  };
}
