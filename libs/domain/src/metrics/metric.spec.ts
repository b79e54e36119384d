import { draftMetric, type MetricInput } from './metric.js';

const complete = {
  name: 'Réponses en moins de 4 h',
  unit: 'réponses',
  shape: 'proportion',
  direction: 'increase',
  definition: 'Demandes reçues les jours ouvrés',
  collection: 'Export de la messagerie, le lundi',
  level: 'strategist',
  indicator: 'answeredInTwoHours',
  lowerBound: 0,
  upperBound: 1,
};

const codes = (input: MetricInput) => {
  const result = draftMetric(input);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a metric', () => {
  test('is kept as defined', () => {
    expect(draftMetric(complete)).toEqual({ ok: true, value: complete });
  });

  test('needs only a name, a shape and a direction', () => {
    expect(draftMetric({ name: 'Visites', shape: 'level', direction: 'increase' })).toEqual({
      ok: true,
      value: {
        ...{ name: 'Visites', unit: null, shape: 'level', direction: 'increase' },
        ...{ definition: null, collection: null, level: null, indicator: null },
        ...{ lowerBound: null, upperBound: null },
      },
    });
  });

  test.each<[keyof MetricInput, unknown, string]>([
    ['name', ' ', 'name TEXT_REQUIRED'],
    ['shape', 'ratio', 'shape CHOICE_UNKNOWN'],
    ['level', 'manager', 'level CHOICE_UNKNOWN'],
    ['indicator', 'likes', 'indicator CHOICE_UNKNOWN'],
    ['direction', null, 'direction CHOICE_REQUIRED'],
    ['lowerBound', Number.NaN, 'lowerBound NUMBER_INVALID'],
    ['upperBound', 100, 'upperBound VALUE_OUT_OF_BOUNDS'],
    ['upperBound', 0, 'upperBound BOUNDS_CROSSED'],
  ])('with %s %j it is refused', (field, typed, expected) => {
    expect(codes({ ...complete, [field]: typed })).toEqual([expected]);
  });
});
