import {
  draftOutsideReader,
  INVITED_MOST,
  maskedAddress,
  mayInvite,
  readerAfter,
  readerState,
  WORD_MAX,
  type EarlierReader,
  type ReaderState,
} from './outside-reader.js';

const now = new Date('2026-11-22T10:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const WHOLE = {
  ...{ address: ' Jeanne@Partenaire.example ', word: ' Vous me l’aviez demandé. ', locale: 'fr' },
  ...{ fields: ['learnings', 'figures', 'figures'] },
  ...{ rhythm: 'monthly', level: 'executive', timeZone: 'Europe/Paris' },
};
const codes = (result: ReturnType<typeof draftOutsideReader>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`);

test('an invitation is kept in one form', () => {
  expect(draftOutsideReader(WHOLE)).toEqual({
    ok: true,
    value: {
      address: { address: 'Jeanne@Partenaire.example', key: 'jeanne@partenaire.example' },
      ...{ word: 'Vous me l’aviez demandé.', locale: 'fr', fields: ['figures', 'learnings'] },
      ...{ rhythm: 'monthly', level: 'executive', timeZone: 'Europe/Paris' },
    },
  });
});

test.each([
  [{ address: 'jeanne' }, ['address EMAIL_INVALID']],
  [{ word: ' ' }, ['word TEXT_REQUIRED']],
  [{ word: 'a'.repeat(WORD_MAX + 1) }, ['word TEXT_TOO_LONG']],
  [{ locale: 'de' }, ['locale CHOICE_UNKNOWN']],
  [{ fields: ['people'] }, ['fields CHOICE_UNKNOWN']],
  [{ rhythm: 'daily', timeZone: 'Mars/Olympus' }, ['rhythm CHOICE_UNKNOWN', 'timeZone TIME_ZONE_UNKNOWN']],
])('%j: %j', (more, expected) => expect(codes(draftOutsideReader({ ...WHOLE, ...more }))).toEqual(expected));

test.each([
  [null, null, daysAgo(-1), 'invited'],
  [null, null, now, 'expired'],
  [daysAgo(2), null, daysAgo(1), 'reading'],
  [daysAgo(2), 'stopped', daysAgo(1), 'stopped'],
  [null, 'declined', daysAgo(-1), 'declined'],
  [null, 'revoked', daysAgo(1), 'revoked'],
] as const)('confirmed %s, ended %s, until %s: %s', (confirmedAt, ending, expiresAt, expected) => {
  expect(readerState({ confirmedAt, ending, expiresAt }, now)).toBe(expected);
});

test.each([
  ['invited', 'confirm', 'reading'],
  ['invited', 'decline', 'declined'],
  ['declined', 'confirm', 'reading'],
  ['reading', 'stop', 'stopped'],
  ['stopped', 'stop', 'stopped'],
  ['stopped', 'resume', 'reading'],
  ['revoked', 'resume', 'revoked'],
  ['revoked', 'confirm', 'revoked'],
  ['expired', 'confirm', 'expired'],
  ['reading', 'decline', 'reading'],
  ['reading', 'erase', 'stopped'],
  ['invited', 'erase', 'declined'],
  ['revoked', 'erase', 'revoked'],
] as const)('%s, who wishes to %s, is %s', (state, wish, after) =>
  expect(readerAfter(state, wish)).toBe(after),
);

const earlier = (...states: readonly [ReaderState, number][]): EarlierReader[] =>
  states.map(([state, days]) => ({ state, invitedAt: daysAgo(days) }));

test.each([
  [earlier(), null],
  [earlier(['invited', 1]), 'READER_KNOWN'],
  [earlier(['reading', 400]), 'READER_KNOWN'],
  [earlier(['expired', 8]), null],
  [earlier(['declined', 800]), 'READER_SAID_NO'],
  [earlier(['stopped', 1], ['revoked', 2]), 'READER_SAID_NO'],
  [earlier(['revoked', 1]), null],
  [earlier(['expired', 30], ['expired', 10]), 'READER_ASKED_OFTEN'],
  [earlier(['expired', 100], ['expired', 95], ['revoked', 9]), null],
])('after %j: %s', (before, code) => {
  const result = mayInvite(before, now);
  expect(result.ok ? null : result.refusals[0]?.code).toBe(code);
});

test('an address is asked twice, not more', () => expect(INVITED_MOST).toBe(2));

test.each([
  ['jeanne.lemoine@partenaire.example', 'j…@partenaire.example'],
  ['é@x.example', 'é…@x.example'],
])('%s is shown as %s', (address, shown) => expect(maskedAddress(address)).toBe(shown));
