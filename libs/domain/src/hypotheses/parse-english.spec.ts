import type { HypothesisParts } from './hypothesis.js';
import { parseSentence } from './parse-sentence.js';

const EMPTY: HypothesisParts = {
  observation: null,
  audience: null,
  change: null,
  measure: null,
  direction: null,
  target: null,
  rationale: null,
};
type Expected = Partial<HypothesisParts>;

describe('a sentence typed in one go, in English', () => {
  test.each<[string, Expected]>([
    [
      'If we open a forum, then calls will decrease by 10%, because customers wait two days.',
      {
        change: 'we open a forum',
        measure: 'calls',
        direction: 'decrease',
        target: '10%',
        observation: 'customers wait two days',
      },
    ],
    [
      'Because answers are late, for retail customers, if we open a forum, then the reply rate will increase by at least 5 points',
      {
        observation: 'answers are late',
        audience: 'retail customers',
        change: 'we open a forum',
        measure: 'the reply rate',
        direction: 'increase',
        target: 'at least 5 points',
      },
    ],
    [
      'if we open a forum then calls fall because answers are late',
      { change: 'we open a forum', measure: 'calls', direction: 'decrease', observation: 'answers are late' },
    ],
    [
      'If we open a forum, calls drop by half',
      { change: 'we open a forum', measure: 'calls', direction: 'decrease', target: 'half' },
    ],
    [
      'If we open a forum, then we will reduce calls by 10%',
      { change: 'we open a forum', measure: 'calls', direction: 'decrease', target: '10%' },
    ],
    [
      'If we open a forum, then satisfaction will rise to 80%',
      { change: 'we open a forum', measure: 'satisfaction', direction: 'increase', target: 'to 80%' },
    ],
    [
      'If we open a forum, then the rate goes from 40% to 50%',
      { change: 'we open a forum', measure: 'the rate', direction: 'increase', target: 'to 50%' },
    ],
    [
      'If we open a forum, then we get 10% fewer calls',
      { change: 'we open a forum', measure: 'calls', direction: 'decrease', target: '10%' },
    ],
    [
      'If we open a forum, then there will be more replies',
      { change: 'we open a forum', measure: 'replies', direction: 'increase' },
    ],
    [
      'If we open a forum, then a 10% drop in calls',
      { change: 'we open a forum', measure: 'calls', direction: 'decrease', target: '10%' },
    ],
    [
      'Customers wait. If we open a forum, then calls will go down by 200 a week, since peers answer at night',
      {
        observation: 'peers answer at night',
        change: 'we open a forum',
        measure: 'calls',
        direction: 'decrease',
        target: '200 a week',
      },
    ],
    [
      'Because customers wait, if we open a forum, then calls decline, since peers answer',
      {
        observation: 'customers wait',
        change: 'we open a forum',
        measure: 'calls',
        direction: 'decrease',
        rationale: 'peers answer',
      },
    ],
    [
      'Calls will fall by 10% if we open a forum',
      { change: 'we open a forum', measure: 'Calls', direction: 'decrease', target: '10%' },
    ],
    ['Open a forum', { change: 'Open a forum' }],
  ])('%s', (typed, expected) => {
    expect(parseSentence(typed, 'en').parts).toEqual({ ...EMPTY, ...expected });
  });
});
