import type { Result } from '../refusal.js';
import { draftCost, type Cost, type CostInput } from './cost.js';
import { correctLine } from './correction.js';
import { draftReturn } from './return.js';
import { readBudget, readCostSettings } from './settings.js';

const TODAY = '2026-03-10';
const facts = { today: TODAY, assumedRate: null };
const bill: CostInput = {
  ...{ kind: 'money', category: 'vendor', vendor: ' Agence  Or ', amount: 1200.505, day: '2026-03-01' },
};
const hours: CostInput = { kind: 'time', category: 'people', hours: 12.5, day: '2026-03-01' };
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => (field ? `${field} ${code}` : code));

describe('a line of the costs', () => {
  test('is money for a vendor, to the hundredth', () => {
    expect(draftCost(bill, facts)).toEqual({
      ok: true,
      value: {
        ...{ kind: 'money', category: 'vendor', vendor: 'Agence  Or', hours: null, hourlyRate: null },
        ...{ amount: 1200.51, day: '2026-03-01', note: null },
      },
    });
  });

  test('of time is the hours at the rate given, or assumed by the workspace', () => {
    const amounts = [
      draftCost({ ...hours, hourlyRate: 40 }, facts),
      draftCost(hours, { ...facts, assumedRate: 30 }),
    ].map((each) => each.ok && [each.value.hourlyRate, each.value.amount]);
    expect(amounts).toEqual([
      [40, 500],
      [30, 375],
    ]);
  });

  test.each<[string, CostInput, string[]]>([
    ['nothing', {}, ['kind CHOICE_REQUIRED', 'category CHOICE_REQUIRED', 'day DATE_REQUIRED']],
    ['a kind of its own', { ...bill, kind: 'gift' }, ['kind CHOICE_UNKNOWN']],
    ['a vendor without a name', { ...bill, vendor: ' ' }, ['vendor VENDOR_MISSING']],
    ['no amount', { ...bill, amount: null }, ['amount AMOUNT_MISSING']],
    ['nothing spent', { ...bill, amount: 0.001 }, ['amount AMOUNT_ZERO']],
    ['less than nothing', { ...bill, amount: -1 }, ['amount NUMBER_NEGATIVE']],
    ['no number', { ...bill, amount: NaN }, ['amount NUMBER_INVALID']],
    ['too much', { ...bill, amount: 1e12 }, ['amount VALUE_OUT_OF_BOUNDS']],
    ['tomorrow', { ...bill, day: '2026-03-11' }, ['day DATE_IN_FUTURE']],
    ['no hours', { ...hours, hours: null, hourlyRate: 40 }, ['hours HOURS_MISSING']],
    ['nought hours', { ...hours, hours: 0, hourlyRate: 40 }, ['hours AMOUNT_ZERO']],
    ['hours below zero', { ...hours, hours: -2, hourlyRate: 40 }, ['hours NUMBER_NEGATIVE']],
    ['hours without end', { ...hours, hours: 1e308, hourlyRate: 40 }, ['hours VALUE_OUT_OF_BOUNDS']],
    ['an hour without a cost', hours, ['hourlyRate HOURLY_RATE_MISSING']],
    ['an hour for nothing', { ...hours, hourlyRate: 0 }, ['hourlyRate AMOUNT_ZERO']],
    ['an hour beyond price', { ...hours, hourlyRate: 1e9 }, ['hourlyRate VALUE_OUT_OF_BOUNDS']],
    ['a long note', { ...bill, note: 'x'.repeat(501) }, ['note TEXT_TOO_LONG']],
  ])('with %s is refused', (_, input, expected) => {
    expect(codes(draftCost(input, facts))).toEqual(expected);
  });
});

describe('a correction', () => {
  const line = (draftCost(bill, facts) as { value: Cost }).value;
  const after = (input: CostInput) => draftCost(input, { ...facts, isCorrection: true });

  test('is another line with a reason, and may come to nothing', () => {
    const corrected = correctLine(
      { line, isCorrected: false },
      after({ ...bill, amount: 0 }),
      ' Facture annulée ',
    );
    expect(corrected).toEqual({
      ok: true,
      value: { line: { ...line, amount: 0 }, reason: 'Facture annulée' },
    });
  });

  test.each<[string, boolean, CostInput, string, string[]]>([
    ['without a reason', false, { ...bill, amount: 3 }, '', ['reason CORRECTION_REASON_MISSING']],
    ['that changes nothing', false, bill, 'r', ['CORRECTION_UNCHANGED']],
    ['of a line put right before', true, { ...bill, amount: 3 }, 'r', ['LINE_CORRECTED']],
    [
      'that is wrong itself',
      false,
      { ...bill, amount: -3 },
      '',
      ['amount NUMBER_NEGATIVE', 'reason CORRECTION_REASON_MISSING'],
    ],
  ])('%s is refused', (_, isCorrected, input, reason, expected) => {
    expect(codes(correctLine({ line, isCorrected }, after(input), reason))).toEqual(expected);
  });
});

describe('a line of the returns', () => {
  const got = {
    ...{ amount: 9000, assumption: '12 dossiers à 750 €', confidence: 'estimated', day: '2026-03-01' },
  };

  test('says how it was computed', () => {
    expect(draftReturn(got, { today: TODAY })).toEqual({ ok: true, value: got });
  });

  test.each<[string, object, string]>([
    ['an assumption', { assumption: ' ' }, 'assumption ASSUMPTION_MISSING'],
    ['an amount', { amount: undefined }, 'amount AMOUNT_MISSING'],
    ['anything brought', { amount: 0 }, 'amount AMOUNT_ZERO'],
    ['a confidence', { confidence: null }, 'confidence CHOICE_REQUIRED'],
    ['a day that has come', { day: '2026-12-01' }, 'day DATE_IN_FUTURE'],
  ])('without %s is refused', (_, more, expected) => {
    expect(codes(draftReturn({ ...got, ...more }, { today: TODAY }))).toEqual([expected]);
  });
});

describe('the settings', () => {
  const before = { currency: 'EUR', isCurrencyUsed: false };

  test('are a currency and, if one likes, the cost of an hour with its source', () => {
    const typed = { currency: ' gbp ', hourlyRate: 38, hourlyRateBasis: 'HR, 2026' };
    expect(readCostSettings(before, typed)).toEqual({ ok: true, value: { ...typed, currency: 'GBP' } });
    expect(readCostSettings(before, { currency: 'EUR', hourlyRateBasis: 'x' })).toEqual({
      ok: true,
      value: { currency: 'EUR', hourlyRate: null, hourlyRateBasis: null },
    });
  });

  test.each<[string, object, object, string]>([
    ['a currency nobody knows', {}, { currency: 'XYZ' }, 'currency CURRENCY_UNKNOWN'],
    ['no currency', {}, {}, 'currency CURRENCY_UNKNOWN'],
    ['another currency once used', { isCurrencyUsed: true }, { currency: 'GBP' }, 'currency CURRENCY_IN_USE'],
    [
      'a rate without a source',
      {},
      { currency: 'EUR', hourlyRate: 40 },
      'hourlyRateBasis RATE_BASIS_MISSING',
    ],
    [
      'a rate below zero',
      {},
      { currency: 'EUR', hourlyRate: -4, hourlyRateBasis: 'x' },
      'hourlyRate NUMBER_NEGATIVE',
    ],
  ])('with %s are refused', (_, more, input, expected) => {
    expect(codes(readCostSettings({ ...before, ...more }, input))).toEqual([expected]);
  });
});

describe('a budget', () => {
  test('may be nothing, and is not set any more once the experiment is closed', () => {
    expect(readBudget(false, { amount: 0 })).toEqual({ ok: true, value: { amount: 0, note: null } });
    expect(codes(readBudget(true, { amount: -1 }))).toEqual(['EXPERIMENT_CLOSED', 'amount NUMBER_NEGATIVE']);
  });
});
