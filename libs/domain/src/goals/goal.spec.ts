import type { Result } from '../refusal.js';
import { closeGoal, draftGoal, mayChangeGoal, reopenGoal, type GoalInput, type GoalPlace } from './goal.js';
import { writeVision } from './vision.js';

const TODAY = '2026-03-10';
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => (field ? `${field} ${code}` : code));
const place = (more: Partial<GoalPlace> = {}): GoalPlace => ({
  ...{ id: 'g', parentId: null, state: 'open', parts: 0, openParts: 0, ...more },
});
const metric = { id: 'm', direction: 'increase', lowerBound: 0, upperBound: 1 } as const;
const input: GoalInput = { title: ' Répondre  mieux ', horizon: '2026-12-31', baseline: 0.2, target: 0.5 };
const links = { ownerId: 'p', parent: null, metric };

describe('the vision', () => {
  test('is written, and written again', () => {
    expect(writeVision(null, ' Écouter ')).toEqual({ ok: true, value: 'Écouter' });
    expect(writeVision('Parler', 'Écouter')).toEqual({ ok: true, value: 'Écouter' });
  });

  test.each([
    [null, ' ', 'text TEXT_REQUIRED'],
    [null, 'x'.repeat(601), 'text TEXT_TOO_LONG'],
    ['Écouter', 'Écouter ', 'text VISION_UNCHANGED'],
  ])('after %j, %j is refused', (before, text, expected) => {
    expect(codes(writeVision(before, text))).toEqual([expected]);
  });
});

describe('a goal', () => {
  test('is kept with what would show it', () => {
    expect(draftGoal(input, links, TODAY)).toEqual({
      ok: true,
      value: {
        ...{ title: 'Répondre  mieux', description: null, parentId: null, ownerId: 'p' },
        ...{ horizon: '2026-12-31', metricId: 'm', baseline: 0.2, target: 0.5 },
      },
    });
  });

  test('needs no metric, and then keeps no figure', () => {
    const kept = draftGoal(input, { ...links, metric: null }, TODAY);
    expect(kept.ok && [kept.value.metricId, kept.value.baseline]).toEqual([null, null]);
  });

  test.each<[string, GoalInput, object, string]>([
    ['no title', { title: '' }, {}, 'title TEXT_REQUIRED'],
    ['nobody to answer for it', {}, { ownerId: null }, 'ownerId CHOICE_REQUIRED'],
    ['no horizon', { horizon: '' }, {}, 'horizon DATE_REQUIRED'],
    ['a horizon that is past', { horizon: '2026-03-09' }, {}, 'horizon DATE_PAST'],
    ['no start', { baseline: null }, {}, 'baseline GOAL_BASELINE_MISSING'],
    ['no target', { target: undefined }, {}, 'target GOAL_TARGET_MISSING'],
    ['a target below its start', { target: 0.1 }, {}, 'target TARGET_WRONG_SIDE'],
    [
      'a target above when less is better',
      {},
      { metric: { ...metric, direction: 'decrease' } },
      'target TARGET_WRONG_SIDE',
    ],
    ['a share above one', { target: 50 }, {}, 'target VALUE_OUT_OF_BOUNDS'],
    ['no number', { baseline: Infinity }, {}, 'baseline NUMBER_INVALID'],
    ['a grandparent', {}, { parent: place({ parentId: 'top' }) }, 'parentId GOAL_TOO_DEEP'],
    ['a closed parent', {}, { parent: place({ state: 'reached' }) }, 'parentId GOAL_CLOSED'],
  ])('with %s is refused', (_, more, found, expected) => {
    expect(codes(draftGoal({ ...input, ...more }, { ...links, ...found }, TODAY))).toEqual([expected]);
  });

  test('may keep a horizon that came, and a parent that closed, when it is revised', () => {
    const before = { ...place({ id: 'own', parentId: 'g' }), horizon: '2026-01-31' };
    const parent = place({ state: 'givenUp' });
    const revised = draftGoal({ ...input, horizon: '2026-01-31' }, { ...links, parent }, TODAY, before);
    expect(codes(revised)).toEqual([]);
  });

  test.each<[string, Partial<GoalPlace>, string]>([
    ['with goals under it goes under none', { parts: 1 }, 'parentId GOAL_HAS_PARTS'],
    ['goes not under itself', { id: 'g' }, 'parentId GOAL_TOO_DEEP'],
    ['is not revised once it is closed', { state: 'reached' }, 'GOAL_CLOSED'],
  ])('%s', (_, own, expected) => {
    const before = { ...place({ id: 'own', ...own }), horizon: '2026-12-31' };
    expect(codes(draftGoal(input, { ...links, parent: place() }, TODAY, before))).toEqual([expected]);
  });
});

describe('closing a goal', () => {
  test('says how it ended and why; it can be opened again', () => {
    const closing = { outcome: 'reached', reason: 'Cible tenue trois mois' };
    expect(closeGoal(place(), closing)).toEqual({ ok: true, value: closing });
    expect(reopenGoal(place({ state: 'reached' }), null, ' Retombé ')).toEqual({
      ok: true,
      value: 'Retombé',
    });
  });

  test.each<[string, Partial<GoalPlace>, object, string[]]>([
    ['twice', { state: 'givenUp' }, {}, ['GOAL_CLOSED']],
    ['without a word', {}, {}, ['outcome CHOICE_REQUIRED', 'reason GOAL_CLOSING_REASON_MISSING']],
    [
      'before those under it',
      { parts: 2, openParts: 1 },
      { outcome: 'reached', reason: 'r' },
      ['outcome GOAL_PARTS_OPEN'],
    ],
  ])('%s is refused', (_, own, closing, expected) => {
    expect(codes(closeGoal(place(own), closing))).toEqual(expected);
  });

  test.each<[string, Partial<GoalPlace>, GoalPlace | null, string, string]>([
    ['an open one', {}, null, 'r', 'GOAL_NOT_CLOSED'],
    ['without a reason', { state: 'reached' }, null, '', 'reason REOPENING_REASON_MISSING'],
    ['under a closed one', { state: 'reached' }, place({ state: 'reached' }), 'r', 'GOAL_CLOSED'],
  ])('%s is not opened again', (_, own, parent, reason, expected) => {
    expect(codes(reopenGoal(place(own), parent, reason))).toEqual([expected]);
  });
});

test.each([
  ['leadership', 'x', 'x', true],
  ['admin', 'x', 'x', true],
  ['lead', 'me', 'x', true],
  ['lead', 'x', 'me', true],
  ['lead', 'x', 'x', false],
  ['influencer', 'me', 'me', false],
] as const)('%s changes a goal written by %s for %s: %s', (role, createdBy, ownerId, may) => {
  expect(mayChangeGoal({ memberId: 'me', personId: 'me', role }, { createdBy, ownerId })).toBe(may);
});
