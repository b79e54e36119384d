import { draftWish } from './forgetting.js';
import { draftProfile, draftTopic, isPaused } from './profile.js';

const TODAY = '2026-03-10';

describe('a profile', () => {
  test('is kept as written', () => {
    const input = { help: ' Je relis. ', visibility: 'coordinators', monthlyHours: 2.5, pausedUntil: TODAY };
    expect(draftProfile(input, TODAY)).toEqual({ ok: true, value: { ...input, help: 'Je relis.' } });
    expect(draftProfile({ visibility: 'workspace' }, TODAY)).toEqual({
      ok: true,
      value: { help: null, visibility: 'workspace', monthlyHours: null, pausedUntil: null },
    });
  });

  test.each([
    [{ visibility: null }, 'visibility CHOICE_REQUIRED'],
    [{ visibility: 'public' }, 'visibility CHOICE_UNKNOWN'],
    [{ help: 'x'.repeat(601) }, 'help TEXT_TOO_LONG'],
    [{ help: 'a\0b' }, 'help TEXT_INVALID'],
    [{ monthlyHours: -1 }, 'monthlyHours NUMBER_NEGATIVE'],
    [{ monthlyHours: Number.NaN }, 'monthlyHours NUMBER_INVALID'],
    [{ monthlyHours: 81 }, 'monthlyHours VALUE_OUT_OF_BOUNDS'],
    [{ pausedUntil: '2026-03-09' }, 'pausedUntil DATE_PAST'],
    [{ pausedUntil: '2026-02-30' }, 'pausedUntil DATE_INVALID'],
  ])('refuses %j', (more, expected) => {
    const read = draftProfile({ visibility: 'workspace', ...more }, TODAY);
    expect(read.ok ? [] : read.refusals.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });

  test.each([
    [null, false],
    ['2026-03-09', false],
    ['2026-03-10', true],
    ['2026-03-11', true],
  ])('paused until %s: %s', (until, paused) => {
    expect(isPaused(until, TODAY)).toBe(paused);
  });
});

test.each([
  [' Réseaux  sociaux ', { ok: true, value: { name: 'Réseaux sociaux', key: 'reseaux sociaux' } }],
  ['', { ok: false, refusals: [{ code: 'TEXT_REQUIRED', field: 'name' }] }],
  ['…', { ok: false, refusals: [{ code: 'TEXT_INVALID', field: 'name' }] }],
  [
    'x'.repeat(61),
    { ok: false, refusals: [{ code: 'TEXT_TOO_LONG', field: 'name', parameters: { max: 60 } }] },
  ],
])('the topic %j', (typed, read) => {
  expect(draftTopic(typed)).toEqual(read);
});

test('a wish to be forgotten says when and how it was told, and that it is understood', () => {
  expect(draftWish({ saidOn: TODAY, channel: 'letter', isUnderstood: true }, TODAY)).toEqual({
    ok: true,
    value: { saidOn: TODAY, channel: 'letter' },
  });
  const read = draftWish({ saidOn: '2026-03-11', channel: 'rumour', isUnderstood: false }, TODAY);
  expect(read.ok ? [] : read.refusals.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'saidOn DATE_IN_FUTURE',
    'channel CHOICE_UNKNOWN',
    'isUnderstood FORGETTING_UNCONFIRMED',
  ]);
});
