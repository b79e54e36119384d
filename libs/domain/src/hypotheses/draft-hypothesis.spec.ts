import { draftHypothesis } from './draft-hypothesis.js';

const EMPTY = {
  observation: null,
  audience: null,
  change: null,
  measure: null,
  direction: null,
  target: null,
  rationale: null,
};

describe('a hypothesis being written', () => {
  test('may be empty', () => {
    expect(draftHypothesis({ change: ' ' })).toEqual({ ok: true, value: EMPTY });
  });

  test('is one line of text a part', () => {
    expect(draftHypothesis({ change: ' ouvrir\n un  forum ', direction: 'decrease' })).toEqual({
      ok: true,
      value: { ...EMPTY, change: 'ouvrir un forum', direction: 'decrease' },
    });
  });

  test.each([
    ['an unknown direction', { direction: 'up' }, 'direction CHOICE_UNKNOWN'],
    ['a part too long', { measure: 'x'.repeat(501) }, 'measure TEXT_TOO_LONG'],
    ['a NUL', { audience: 'a\u0000b' }, 'audience TEXT_INVALID'],
  ])('%s is refused', (_, input, expected) => {
    const result = draftHypothesis(input);
    expect(result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`)).toEqual([expected]);
  });
});
