import { ACTIVITIES } from './activities.js';
import { draftPrototype, type PrototypeInput } from './prototype.js';

const complete = {
  name: 'Forum d’entraide',
  need: 'Trouver une réponse le soir et le week-end',
  smallestForm: 'Une seule rubrique, dix clients volontaires, quatre semaines',
  activity: 'exchange',
  cost: 400,
  currency: 'EUR',
  link: 'https://example.org/forum',
  touchpoint: 'Lien dans l’espace client',
  benchmarkIds: ['b1'],
};

const codes = (input: PrototypeInput) => {
  const result = draftPrototype(input);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a prototype', () => {
  test('is kept in its smallest form', () => {
    expect(draftPrototype(complete)).toEqual({ ok: true, value: complete });
  });

  test('may leave cost, link, touchpoint and benchmarks out', () => {
    const { name, need, smallestForm, activity } = complete;
    expect(draftPrototype({ name, need, smallestForm, activity })).toEqual({
      ok: true,
      value: {
        ...{ name, need, smallestForm, activity },
        ...{ cost: null, currency: 'EUR', link: null, touchpoint: null, benchmarkIds: [] },
      },
    });
  });

  test.each(ACTIVITIES)('may be for people to %s', (activity) => {
    expect(codes({ ...complete, activity })).toEqual([]);
  });

  test.each([
    ['name', '', 'name TEXT_REQUIRED'],
    ['need', '', 'need TEXT_REQUIRED'],
    ['smallestForm', '', 'smallestForm SMALLEST_FORM_MISSING'],
    ['activity', '', 'activity CHOICE_REQUIRED'],
    ['activity', 'sell', 'activity CHOICE_UNKNOWN'],
    ['cost', -1, 'cost NUMBER_NEGATIVE'],
    ['cost', Number.NaN, 'cost NUMBER_INVALID'],
    ['currency', 'euro', 'currency CHOICE_UNKNOWN'],
    ['link', 'data:text/html,x', 'link URL_INVALID'],
  ])('with %s %j it is refused', (field, typed, expected) => {
    expect(codes({ ...complete, [field]: typed })).toEqual([expected]);
  });

  test('names a benchmark once', () => {
    const result = draftPrototype({ ...complete, benchmarkIds: ['b1', 'b2', 'b1'] });
    expect(result.ok && result.value.benchmarkIds).toEqual(['b1', 'b2']);
  });
});
