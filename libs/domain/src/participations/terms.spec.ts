import type { Refusal } from '../refusal.js';
import type { ParticipationRole } from './roles.js';
import { NO_TERMS, readTerms, type TermsInput } from './terms.js';

const TODAY = '2026-11-22';

function read(input: TermsInput, role: ParticipationRole = 'relay') {
  const refusals: Refusal[] = [];
  const terms = readTerms(refusals, input, { role, today: TODAY });
  return { terms, codes: refusals.map(({ code, field }) => `${code} ${field}`) };
}

describe('terms', () => {
  test.each<[string, TermsInput, object]>([
    ['nothing', {}, {}],
    ['only a last day', { until: '2026-12-01' }, { until: '2026-12-01' }],
    [
      'hours in all, counted from today',
      { hours: 6, hoursPer: 'total', until: '2026-12-20' },
      { hours: 6, hoursPer: 'total', from: TODAY, until: '2026-12-20' },
    ],
    [
      'hours a month, from a day to come',
      { hours: 2.5, hoursPer: 'month', from: '2027-01-01', until: '2027-03-31', learns: ' Écouter ' },
      { hours: 2.5, hoursPer: 'month', from: '2027-01-01', until: '2027-03-31', learns: 'Écouter' },
    ],
    [
      'one day',
      { hours: 1, hoursPer: 'total', until: TODAY },
      { hours: 1, hoursPer: 'total', from: TODAY, until: TODAY },
    ],
    ['what hours are counted by, without hours', { hoursPer: 'month' }, {}],
    ['an organisation, of someone inside', { organisation: 'Nord', weight: 'high' }, {}],
  ])('of %s', (_, input, expected) => {
    expect(read(input)).toEqual({ terms: { ...NO_TERMS, ...expected }, codes: [] });
  });

  test('of an outside adviser name the organisation and the weight', () => {
    expect(read({ organisation: ' Agence Nord ', weight: 'medium' }, 'adviser').terms).toEqual({
      ...NO_TERMS,
      ...{ organisation: 'Agence Nord', weight: 'medium' },
    });
    expect(read({}, 'adviser').codes).toEqual(['TEXT_REQUIRED organisation', 'CHOICE_REQUIRED weight']);
    expect(read({ organisation: 'Nord', weight: 'huge' }, 'adviser').codes).toEqual([
      'CHOICE_UNKNOWN weight',
    ]);
  });

  const until = '2026-12-20';
  test.each<[string, TermsInput, string]>([
    ['hours without an end', { hours: 3, hoursPer: 'month' }, 'TERMS_END_MISSING until'],
    ['hours without what they are counted by', { hours: 3, until }, 'CHOICE_REQUIRED hoursPer'],
    ['hours by the week', { hours: 3, hoursPer: 'week', until }, 'CHOICE_UNKNOWN hoursPer'],
    ['no hours at all', { hours: 0, hoursPer: 'total', until }, 'VALUE_OUT_OF_BOUNDS hours'],
    ['less than none', { hours: -1, hoursPer: 'month', until }, 'VALUE_OUT_OF_BOUNDS hours'],
    ['more than a month holds', { hours: 201, hoursPer: 'month', until }, 'VALUE_OUT_OF_BOUNDS hours'],
    ['a whole year', { hours: 601, hoursPer: 'total', until }, 'VALUE_OUT_OF_BOUNDS hours'],
    ['hours that are no number', { hours: Number.NaN, hoursPer: 'total', until }, 'NUMBER_INVALID hours'],
    ['a day that is none', { until: '2026-02-30' }, 'DATE_INVALID until'],
    ['a day that is past', { until: '2026-11-21' }, 'TERMS_END_PAST until'],
    ['an end before the start', { from: '2026-12-21', until }, 'TERMS_END_BEFORE_START until'],
    ['too long a promise', { learns: 'x'.repeat(501) }, 'TEXT_TOO_LONG learns'],
  ])('refuse %s', (_, input, expected) => {
    expect(read(input).codes).toEqual([expected]);
  });
});
