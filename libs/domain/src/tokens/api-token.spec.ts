import { draftToken, MOST_TOKENS, TOKEN_SCOPES, tokenState } from './api-token.js';

const TODAY = '2026-11-22';
const whole = { name: '  Relevés   du CMS ', scope: 'ingest', until: '2027-02-20' };

describe('a token to be made', () => {
  test('has a name, one scope and a last day', () => {
    expect(draftToken(whole, 0, TODAY)).toEqual({
      ok: true,
      value: { name: 'Relevés du CMS', scope: 'ingest', until: '2027-02-20' },
    });
  });

  test.each([
    [{ name: ' ' }, 'TEXT_REQUIRED', 'name'],
    [{ scope: null }, 'CHOICE_REQUIRED', 'scope'],
    [{ scope: 'admin' }, 'CHOICE_UNKNOWN', 'scope'],
    [{ until: '' }, 'DATE_REQUIRED', 'until'],
    [{ until: '2026-11-21' }, 'DATE_PAST', 'until'],
    [{ until: '2027-11-23' }, 'DATE_TOO_FAR', 'until'],
  ])('%j is refused: %s', (wrong, code, field) => {
    const drafted = draftToken({ ...whole, ...wrong }, 0, TODAY);
    expect(drafted.ok ? [] : drafted.refusals).toMatchObject([{ code, field }]);
  });

  test('may last its first day alone, and a year', () => {
    for (const until of [TODAY, '2027-11-22'])
      expect(draftToken({ ...whole, until }, 0, TODAY).ok).toBe(true);
  });

  test('is one of twenty at most', () => {
    expect(draftToken(whole, MOST_TOKENS - 1, TODAY).ok).toBe(true);
    expect(draftToken(whole, MOST_TOKENS, TODAY)).toEqual({
      ok: false,
      refusals: [{ code: 'TOO_MANY_TOKENS', parameters: { max: MOST_TOKENS } }],
    });
  });

  test('no scope both reads and writes', () => {
    expect(TOKEN_SCOPES).toEqual(['ingest', 'read']);
  });
});

test.each([
  ['2026-11-22', false, 'inForce'],
  ['2026-11-21', false, 'expired'],
  ['2027-01-01', true, 'revoked'],
  ['2026-01-01', true, 'revoked'],
])('a token until %s, revoked: %s, is %s', (until, isRevoked, state) => {
  expect(tokenState({ until, isRevoked }, TODAY)).toBe(state);
});
