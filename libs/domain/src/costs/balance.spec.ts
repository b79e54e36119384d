import { balanceOf, type CountedCost, type CountedReturn } from './balance.js';
import { budgetSentence, costSentence, returnSentence } from './cost-sentences.js';

const cost = (amount: number, more: Partial<CountedCost> = {}): CountedCost => ({
  ...{ category: 'tool', vendor: null, hours: null, amount, counts: true, ...more },
});
const got = (amount: number, more: Partial<CountedReturn> = {}): CountedReturn => ({
  ...{ amount, assumption: '12 dossiers à 750 €', confidence: 'estimated', counts: true, ...more },
});
/** No-break spaces as plain ones. */
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;

describe('the balance', () => {
  test('is nothing known without a line', () => {
    expect(balanceOf([], [], null)).toEqual({
      ...{
        spent: null,
        hours: 0,
        byCategory: [],
        returned: null,
        measured: 0,
        estimated: 0,
        assumptions: [],
      },
      ...{ perUnit: null, left: null },
    });
  });

  test('adds what counts, by what it was for, one vendor being one', () => {
    const costs = [
      cost(0.1),
      cost(0.2),
      cost(300, { category: 'vendor', vendor: 'Or' }),
      cost(200, { category: 'vendor', vendor: 'OR' }),
      cost(400, { category: 'people', hours: 10 }),
      cost(999, { counts: false }),
    ];
    const balance = balanceOf(costs, [got(1800.6), got(1, { counts: false })], 1000);
    expect(balance).toMatchObject({ spent: 900.3, hours: 10, returned: 1800.6, perUnit: 2, left: 99.7 });
    expect(balance.byCategory).toEqual([
      { category: 'vendor', vendor: 'Or', amount: 500, hours: null },
      { category: 'people', vendor: null, amount: 400, hours: 10 },
      { category: 'tool', vendor: null, amount: 0.3, hours: null },
    ]);
  });

  test.each([
    ['without a cost', [], [got(100)]],
    ['without a return', [cost(100)], []],
    ['of what cost nothing', [cost(0)], [got(100)]],
  ])('%s gives no ratio', (_, costs, returns) => {
    expect(balanceOf(costs, returns, null).perUnit).toBeNull();
  });
});

describe('in a sentence', () => {
  const both = { ...balanceOf([cost(4200)], [got(9000)], 5000), currency: 'EUR' };

  test('what it cost and brought never goes without how that was computed', () => {
    expect(plain(costSentence(both, 'fr'))).toBe(
      'Coûté 4 200 €, rapporté 9 000 € (estimés), d’après « 12 dossiers à 750 € ».',
    );
    expect(plain(costSentence(both, 'en'))).toBe(
      'Cost €4,200, brought €9,000 (estimated), going by “12 dossiers à 750 €”.',
    );
  });

  test('French spaces do not break', () => {
    expect(costSentence(both, 'fr')).toContain('«\u00a012');
    expect(costSentence({ ...both, returned: null }, 'fr')).toContain('\u00a0;');
  });

  test('what is measured is told from what is estimated', () => {
    const lines = [
      got(6000, { confidence: 'measured', assumption: 'a' }),
      got(3000),
      got(1, { assumption: 'b' }),
    ];
    const figures = { ...balanceOf([cost(4200)], lines, null), currency: 'GBP' };
    expect(plain(costSentence(figures, 'en'))).toBe(
      'Cost £4,200, brought £9,001 (£6,000 measured, £3,001 estimated), going by “a”, “12 dossiers à 750 €” and 1 more.',
    );
  });

  test.each([
    [[], [], null, null],
    [[cost(10)], [], 'Coûté 10 € ; rien n’est dit de ce que cela rapporte.', null],
    [[], [got(10)], 'Coût non consigné, rapporté 10 € (estimés), d’après « 12 dossiers à 750 € ».', null],
    [
      [cost(10)],
      [got(5, { confidence: 'measured' })],
      'Coûté 10 €, rapporté 5 € (mesurés), d’après « 12 dossiers à 750 € ».',
      'Soit 0,50 € pour 1 € dépensé, tel que mesuré.',
    ],
  ])('half of it is said as half of it', (costs, returns, sentence, ratio) => {
    const figures = { ...balanceOf(costs, returns, null), currency: 'EUR' };
    expect(plain(costSentence(figures, 'fr'))).toBe(sentence);
    expect(plain(returnSentence(figures, 'fr'))).toBe(ratio);
  });

  test('a ratio says what it rests on', () => {
    expect(plain(returnSentence(both, 'en'))).toBe(
      'That is €2.14 for each €1 spent, if these assumptions hold.',
    );
  });

  test('a budget says what is left, or by how much it was passed', () => {
    expect(plain(budgetSentence({ budget: 5000, left: 800, currency: 'EUR' }, 'fr'))).toBe(
      'Budget de 5 000 € ; il reste 800 €.',
    );
    expect(plain(budgetSentence({ budget: 5000, left: -20, currency: 'EUR' }, 'en'))).toBe(
      'Budget of €5,000, passed by €20.',
    );
    expect(budgetSentence({ budget: null, left: null, currency: 'EUR' }, 'fr')).toBeNull();
  });
});
