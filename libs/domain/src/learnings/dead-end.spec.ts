import { describeDeadEnd, isDeadEnd } from './dead-end.js';

const note = { avoid: 'Imposer un horaire', retryWhen: 'Quand l’équipe choisit ses heures' };

describe('a dead end', () => {
  test.each([
    ['stop', false, true],
    ['stop', true, false],
    ['redo', false, false],
    [null, false, false],
  ] as const)('decided %s, followed %s: %s', (decision, isFollowed, expected) => {
    expect(isDeadEnd(decision, isFollowed)).toBe(expected);
  });

  test('says what to avoid and when one might', () => {
    expect(describeDeadEnd('stop', note)).toEqual({ ok: true, value: note });
  });

  test.each([
    ['elsewhere', 'grow', {}, ['experimentId DEAD_END_NOT_STOPPED']],
    ['without a way back', 'stop', { retryWhen: '' }, ['retryWhen TEXT_REQUIRED']],
    [
      'without a word',
      'stop',
      { avoid: null, retryWhen: null },
      ['avoid TEXT_REQUIRED', 'retryWhen TEXT_REQUIRED'],
    ],
  ] as const)('a note %s is refused', (_, decision, typed, expected) => {
    const result = describeDeadEnd(decision, { ...note, ...typed });
    expect(result.ok ? [] : result.refusals.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
