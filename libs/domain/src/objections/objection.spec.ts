import { draftObjection, measureObjection, type ObjectionInput } from './objection.js';

const raised: ObjectionInput = {
  kind: 'lackOfResources',
  statement: 'Deux heures par semaine, personne ne les a.',
  details: null,
  strength: 4,
};

const codes = (input: ObjectionInput) => {
  const result = draftObjection(input);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a resistance', () => {
  test('is kept as one line, with its strength and a word on it', () => {
    expect(draftObjection({ ...raised, statement: ' a\n b ', word: ' pour  l’instant ' })).toEqual({
      ok: true,
      value: {
        kind: 'lackOfResources',
        kindLabel: null,
        statement: 'a b',
        details: null,
        strength: 4,
        word: 'pour l’instant',
      },
    });
  });

  test('of another kind says which, and only then', () => {
    expect(draftObjection({ ...raised, kind: 'other', kindLabel: 'Syndicats' })).toMatchObject({
      value: { kind: 'other', kindLabel: 'Syndicats' },
    });
    expect(draftObjection({ ...raised, kindLabel: 'Syndicats' })).toMatchObject({
      value: { kindLabel: null },
    });
  });

  test('says everything it misses at once', () => {
    expect(codes({})).toEqual([
      'statement TEXT_REQUIRED',
      'kind CHOICE_REQUIRED',
      'strength CHOICE_REQUIRED',
    ]);
  });

  test.each<[keyof ObjectionInput, string | number, string]>([
    ['kind', 'fear', 'kind CHOICE_UNKNOWN'],
    ['kind', 'other', 'kindLabel TEXT_REQUIRED'],
    ['statement', 'x'.repeat(201), 'statement TEXT_TOO_LONG'],
    ['details', 'x'.repeat(5001), 'details TEXT_TOO_LONG'],
    ['word', 'x'.repeat(201), 'word TEXT_TOO_LONG'],
    ['strength', 0, 'strength VALUE_OUT_OF_BOUNDS'],
    ['strength', 6, 'strength VALUE_OUT_OF_BOUNDS'],
    ['strength', 2.5, 'strength VALUE_OUT_OF_BOUNDS'],
    ['strength', Number.NaN, 'strength VALUE_OUT_OF_BOUNDS'],
  ])('with %s %j it is refused', (field, typed, expected) => {
    expect(codes({ ...raised, [field]: typed })).toEqual([expected]);
  });
});

describe('how strong it is now', () => {
  test.each([
    ['living', { strength: 2, word: 'Le pilote rassure' }, { strength: 2, word: 'Le pilote rassure' }],
    ['living', { strength: 2, word: ' ' }, 'word TEXT_REQUIRED'],
    ['living', { word: 'x' }, 'strength CHOICE_REQUIRED'],
    ['withdrawn', { strength: 2, word: 'x' }, 'undefined OBJECTION_WITHDRAWN'],
    ['closed', { strength: 2, word: 'x' }, 'undefined OBJECTION_CLOSED'],
  ] as const)('%s, %j: %j', (liveness, input, expected) => {
    const result = measureObjection(liveness, input);
    expect(result.ok ? result.value : result.refusals.map((each) => `${each.field} ${each.code}`)[0]).toEqual(
      expected,
    );
  });
});
