import { EMPTY_PLAN, type Measure, type Plan } from '../plans/plan.js';
import { missingColumns, suggestColumns, type ColumnMapping } from './columns.js';

const measure = (name: string, shape: Measure['shape']): Measure => ({
  name,
  role: 'outcome',
  shape,
  unit: null,
  direction: 'increase',
  baseline: null,
  target: null,
  minimumWorthwhileEffect: null,
  margin: null,
  lowest: null,
  highest: null,
  periodicity: null,
});
const groups: Plan = {
  ...EMPTY_PLAN,
  design: 'comparison',
  arms: [
    { name: 'Sans forum', role: 'control', share: null },
    { name: 'Avec forum', role: 'variant', share: null },
  ],
  measures: [measure('Résolus', 'proportion'), measure('Durée', 'mean')],
};
const rates: Plan = { ...groups, measures: [measure('Plaintes', 'rate')] };
const series: Plan = { ...EMPTY_PLAN, design: 'beforeAfter', measures: [measure('Appels', 'level')] };
const show = ({ role, measure: of, arm, confidence }: ColumnMapping) =>
  [role, of && `of ${of}`, arm && `in ${arm}`, confidence === 'likely' && '?'].filter(Boolean).join(' ');
const suggest = (headers: string[], plan: Plan, samples: string[][] = []) =>
  suggestColumns(headers, plan, samples).map(show);

describe('what the columns hold', () => {
  test('is told by most cells: a few bad ones do not hide a column', () => {
    const good = Array.from({ length: 8 }, () => ['03/03/2026', 'Avec forum', 'Durée']);
    const bad = ['31/02/2026', 'Ailleurs', 'Durée'];
    expect(suggest(['Quand', 'Qui', 'Quoi'], groups, [...good, bad])).toEqual([
      ...['observedOn ?', 'arm ?', 'measure ?'],
    ]);
    expect(suggest(['Quand', 'Qui', 'Quoi'], groups, [...good.slice(0, 2), bad, bad])).toEqual([
      ...['ignored', 'ignored', 'measure ?'],
    ]);
  });

  test.each<[string, string[], Plan, string[]]>([
    [
      'a long file in French',
      ['Date', 'Indicateur', 'Groupe', 'Nombre', 'Total', 'Remarque'],
      groups,
      ['observedOn', 'measure', 'arm', 'events', 'total', 'note'],
    ],
    [
      'a long file in English',
      ['day', 'Metric', 'Arm', 'Count', 'Total', 'n', 'Mean', 'Std. dev.', 'Comments'],
      groups,
      ['observedOn', 'measure', 'arm', 'events', 'total', 'n', 'mean', 'sd', 'note'],
    ],
    ['a series with one value', ['Semaine du', 'Valeur'], series, ['observedOn', 'value']],
    ['a series named after its measure', ['date', 'APPELS'], series, ['observedOn', 'value of Appels']],
    [
      'accents, case and punctuation do not count',
      ['DATE :', 'resolus', 'Résolus (total)', 'bras'],
      groups,
      ['observedOn', 'events of Résolus', 'total of Résolus', 'arm'],
    ],
    [
      'a wide file, a column an arm',
      ['Jour', 'Sans forum', 'Avec forum'],
      { ...groups, measures: [measure('Durée', 'mean')] },
      ['observedOn', 'value in Sans forum', 'value in Avec forum'],
    ],
    [
      'a rate in French',
      ['Semaine', 'Groupe', 'Cas', 'Personnes-semaines'],
      rates,
      ['observedOn', 'arm', 'events', 'exposure'],
    ],
    [
      'a rate in English, named after its measure',
      ['Week', 'Arm', 'Plaintes', 'Plaintes exposure'],
      rates,
      ['observedOn', 'arm', 'events of Plaintes', 'exposure of Plaintes'],
    ],
    [
      'a rate whose exposure is called a total',
      ['Date', 'Groupe', 'Nombre', 'Total'],
      rates,
      ['observedOn', 'arm', 'events', 'exposure ?'],
    ],
    [
      'a rate with both: what is named so',
      ['Date', 'Groupe', 'Nombre', 'Total', 'Exposition'],
      rates,
      ['observedOn', 'arm', 'events', 'total', 'exposure'],
    ],
    [
      'no exposure where nothing is a rate',
      ['Date', 'Groupe', 'Nombre', 'Heures'],
      { ...groups, measures: [measure('Résolus', 'proportion')] },
      ['observedOn', 'arm', 'events', 'ignored'],
    ],
    [
      'values from before',
      ['Date', 'Groupe', 'Durée', 'Durée avant'],
      groups,
      ['observedOn', 'arm', 'value of Durée', 'covariate of Durée'],
    ],
    [
      'no values from before in a series',
      ['Date', 'Valeur', 'Avant'],
      series,
      ['observedOn', 'value', 'ignored'],
    ],
    [
      'a measure and an arm',
      ['Jour', 'Résolus Avec forum', 'Résolus total Avec forum', 'Total Résolus Sans forum'],
      groups,
      [
        'observedOn',
        'events of Résolus in Avec forum',
        'total of Résolus in Avec forum',
        'total of Résolus in Sans forum',
      ],
    ],
    [
      'a summary of a measure',
      ['Date', 'Groupe', 'Durée n', 'Durée moyenne', 'Durée écart-type'],
      groups,
      ['observedOn', 'arm', 'n of Durée', 'mean of Durée', 'sd of Durée'],
    ],
    [
      'unknown columns are not read',
      ['date', 'Appels', 'Météo', ''],
      series,
      ['observedOn', 'value of Appels', 'ignored', 'ignored'],
    ],
    [
      'the first of two keeps the role',
      ['Date', 'Jour', 'Valeur'],
      series,
      ['observedOn', 'ignored', 'value'],
    ],
    [
      'real headers of a forum',
      ['week_start', 'posts', 'new_topics'],
      { ...series, measures: [measure('posts', 'level'), measure('new topics', 'level')] },
      ['observedOn', 'value of posts', 'value of new topics'],
    ],
  ])('%s', (_, headers, plan, expected) => {
    expect(suggest(headers, plan)).toEqual(expected);
  });

  test.each<[string, string[], Plan, string[][], string[]]>([
    [
      'a column of days',
      ['quand', 'Appels'],
      series,
      [
        ['03/03/2026', '12'],
        ['10/03/2026', '13'],
      ],
      ['observedOn ?', 'value of Appels'],
    ],
    [
      'a column of arms',
      ['date', 'x', 'Durée'],
      groups,
      [
        ['2026-01-01', 'avec forum', '3'],
        ['2026-01-01', 'Sans Forum', '4'],
      ],
      ['observedOn', 'arm ?', 'value of Durée'],
    ],
    [
      'a column of measures',
      ['date', 'bras', 'quoi', 'valeur'],
      groups,
      [['2026-01-01', 'Sans forum', 'Durée', '4']],
      ['observedOn', 'arm', 'measure ?', 'value'],
    ],
    ['no days among numbers', ['quand', 'Appels'], series, [['12', '13']], ['ignored', 'value of Appels']],
  ])('the cells tell %s', (_, headers, plan, samples, expected) => {
    expect(suggest(headers, plan, samples)).toEqual(expected);
  });
});

describe('what a mapping misses', () => {
  const missing = (headers: string[], plan: Plan, oneDay: string | null = null) =>
    missingColumns(suggestColumns(headers, plan), plan, oneDay).map((each) => each.parameters?.['column']);

  test.each<[string, string[], Plan, string | null, string[]]>([
    ['nothing', ['Date', 'Indicateur', 'Groupe', 'Valeur'], groups, null, []],
    ['a day', ['Appels'], series, null, ['observedOn']],
    ['no day when one is given for all', ['Appels'], series, '2026-01-01', []],
    ['a figure', ['Date'], series, null, ['value']],
    ['the measure, where there are several', ['Date', 'Groupe', 'Valeur'], groups, null, ['measure']],
    ['the arm, where groups are compared', ['Date', 'Durée'], groups, null, ['arm']],
    [
      'no arm when each figure names its own',
      ['Date', 'Durée Sans forum', 'Durée Avec forum'],
      groups,
      null,
      [],
    ],
    ['everything', ['a', 'b'], groups, null, ['observedOn', 'value']],
  ])('%s', (_, headers, plan, oneDay, expected) => {
    expect(missing(headers, plan, oneDay)).toEqual(expected);
  });

  test('the same figure twice, once corrected by hand', () => {
    const [day, value] = suggestColumns(['Date', 'Valeur'], series);
    expect(missingColumns([day!, value!, value!], series, null)).toEqual([
      { code: 'COLUMN_REPEATED', field: 'columns.2', parameters: { column: 'value' } },
    ]);
  });
});
