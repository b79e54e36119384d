import { ok, refusal, refuse, REFUSAL_CODES, unlessRefused } from './refusal.js';

describe('a refusal', () => {
  test('every code is one word, said once', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
    for (const code of REFUSAL_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  test('says only what it knows', () => {
    expect(refusal('NOT_FOUND')).toEqual({ code: 'NOT_FOUND' });
    expect(refusal('TEXT_TOO_LONG', 'title', { max: 3 })).toEqual({
      code: 'TEXT_TOO_LONG',
      field: 'title',
      parameters: { max: 3 },
    });
    expect(refuse('NOT_FOUND')).toEqual({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
  });

  test('the value is only made when nothing stands in the way', () => {
    let made = 0;
    const make = () => (made += 1);
    expect(unlessRefused([refusal('NOT_FOUND')], make)).toEqual({
      ok: false,
      refusals: [{ code: 'NOT_FOUND' }],
    });
    expect(made).toBe(0);
    expect(unlessRefused([], make)).toEqual(ok(1));
  });
});
