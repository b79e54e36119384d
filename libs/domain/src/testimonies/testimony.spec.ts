import {
  correctTestimony,
  draftTestimony,
  mayChangeTestimony,
  withdrawTestimony,
  type TestimonyInput,
} from './testimony.js';

const TODAY = '2026-11-22';
const said = {
  strength: 'did',
  stance: 'for',
  statement: 'Trois clients ont répondu avant nous.',
  source: 'Forum, fil « livraison »',
  heardOn: '2026-11-20',
  link: null,
} as const;

const codes = (input: TestimonyInput) => {
  const result = draftTestimony(input, TODAY);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a testimony', () => {
  test('is kept as one line, with its source and its day', () => {
    expect(draftTestimony({ ...said, statement: ' a\n b ', link: 'example.org/fil' }, TODAY)).toEqual({
      ok: true,
      value: { ...said, statement: 'a b', link: 'https://example.org/fil' },
    });
  });

  test('says everything it misses at once', () => {
    expect(codes({})).toEqual([
      'strength CHOICE_REQUIRED',
      'stance CHOICE_REQUIRED',
      'statement TEXT_REQUIRED',
      'source TEXT_REQUIRED',
      'heardOn DATE_REQUIRED',
    ]);
  });

  test.each<[keyof TestimonyInput, string, string]>([
    ['strength', 'guess', 'strength CHOICE_UNKNOWN'],
    ['stance', 'undecided', 'stance CHOICE_UNKNOWN'],
    ['statement', 'x'.repeat(501), 'statement TEXT_TOO_LONG'],
    ['source', 'x'.repeat(201), 'source TEXT_TOO_LONG'],
    ['heardOn', '2026-11-23', 'heardOn DATE_IN_FUTURE'],
    ['link', 'javascript:alert(1)', 'link URL_INVALID'],
  ])('with %s %j it is refused', (field, typed, expected) => {
    expect(codes({ ...said, [field]: typed })).toEqual([expected]);
  });
});

describe('a testimony put right', () => {
  const before = { ...said, isWithdrawn: false };

  test('keeps the reason', () => {
    expect(correctTestimony(before, { ...said, strength: 'said', reason: 'Rapporté' }, TODAY)).toEqual({
      ok: true,
      value: { after: { ...said, strength: 'said' }, reason: 'Rapporté' },
    });
  });

  test.each([
    ['nothing changed', before, { ...said, reason: 'r' }, ['CORRECTION_UNCHANGED']],
    ['no reason', before, { ...said, source: 'x', reason: ' ' }, ['CORRECTION_REASON_MISSING']],
    ['withdrawn', { ...before, isWithdrawn: true }, { ...said, reason: 'r' }, ['TESTIMONY_WITHDRAWN']],
  ])('%s is refused', (_, old, input, expected) => {
    const result = correctTestimony(old, input, TODAY);
    expect(result.ok ? [] : result.refusals.map((each) => each.code)).toEqual(expected);
  });
});

describe('a testimony taken back', () => {
  test.each([
    [false, ' doublon ', 'doublon'],
    [false, '', 'WITHDRAWAL_REASON_MISSING'],
    [true, 'r', 'TESTIMONY_WITHDRAWN'],
  ])('withdrawn before: %s, reason %j: %s', (isWithdrawn, reason, expected) => {
    const result = withdrawTestimony(isWithdrawn, reason);
    expect(result.ok ? result.value : result.refusals[0]!.code).toBe(expected);
  });

  test.each([
    ['influencer', 'm1', true],
    ['influencer', 'm2', false],
    ['lead', 'm2', false],
    ['coordinator', 'm2', true],
    ['admin', 'm2', true],
  ] as const)('by %s, recorded by %s: %s', (role, recordedBy, allowed) => {
    expect(mayChangeTestimony({ memberId: 'm1', role }, recordedBy)).toBe(allowed);
  });
});
