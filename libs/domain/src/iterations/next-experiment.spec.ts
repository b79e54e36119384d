import { EMPTY_PLAN, type Plan } from '../plans/plan.js';
import {
  prefilledPlan,
  startNextExperiment,
  type NextExperimentInput,
  type ParentFacts,
} from './next-experiment.js';

const plan: Plan = {
  ...EMPTY_PLAN,
  design: 'beforeAfter',
  arms: [
    { id: 'a1', name: 'before', role: 'before', share: null },
    { id: 'a2', name: 'after', role: 'after', share: null },
  ],
  startsOn: '2026-01-01',
  changeDate: '2026-02-01',
  stopDate: '2026-03-31',
};
const parent: ParentFacts = {
  id: 'e1',
  stage: 'iterate',
  isDecided: true,
  projectId: 'p1',
  prototypeId: 't1',
  hypothesisId: 'h1',
  benchmarkIds: ['b1'],
  noPrecedentReason: null,
  plan,
  learningIds: ['l1'],
};
const input: NextExperimentInput = {
  title: 'Forum animé',
  keeps: 'La rubrique et les volontaires',
  changes: 'Deux animateurs répondent sous 24 h',
  becauseOfId: 'l1',
};
const codes = (of: Partial<ParentFacts>, typed: Partial<NextExperimentInput> = {}) => {
  const result = startNextExperiment({ ...parent, ...of }, { ...input, ...typed });
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('the next experiment', () => {
  test('is born from its parent, in one act', () => {
    expect(startNextExperiment(parent, input)).toEqual({
      ok: true,
      value: {
        ...input,
        stage: 'benchmark',
        parentId: 'e1',
        ...{
          projectId: 'p1',
          prototypeId: 't1',
          hypothesisId: 'h1',
          benchmarkIds: ['b1'],
          noPrecedentReason: null,
        },
        plan: prefilledPlan(plan),
      },
    });
  });

  test('begins again from the plan, without its dates and without the identity of its records', () => {
    expect(prefilledPlan(plan)).toEqual({
      ...EMPTY_PLAN,
      design: 'beforeAfter',
      arms: [
        { name: 'before', role: 'before', share: null },
        { name: 'after', role: 'after', share: null },
      ],
    });
  });

  test.each<[string, Partial<ParentFacts>, Partial<NextExperimentInput>, string[]]>([
    ['without a title', {}, { title: '' }, ['title TEXT_REQUIRED']],
    ['without what it keeps', {}, { keeps: ' ' }, ['keeps KEEPS_MISSING']],
    ['without what it changes', {}, { changes: null }, ['changes CHANGES_MISSING']],
    ['without a learning', {}, { becauseOfId: null }, ['becauseOfId LEARNING_MISSING']],
    ['with the learning of another', {}, { becauseOfId: 'l2' }, ['becauseOfId LEARNING_MISSING']],
    [
      'without any of the three',
      {},
      { keeps: '', changes: '', becauseOfId: '' },
      ['keeps KEEPS_MISSING', 'changes CHANGES_MISSING', 'becauseOfId LEARNING_MISSING'],
    ],
    ['of an undecided parent', { isDecided: false }, {}, ['parentId PARENT_NOT_DECIDED']],
    ['of a running parent', { stage: 'test', isDecided: false }, {}, ['parentId PARENT_NOT_DECIDED']],
  ])('%s is refused', (_, of, typed, expected) => {
    expect(codes(of, typed)).toEqual(expected);
  });
});
