import { draftBenchmark, isStale, usualRecheck, type BenchmarkInput } from './benchmark.js';

const TODAY = '2026-11-22';
const complete = {
  actor: 'AXA UK',
  sector: 'Assurance',
  context: '12 000 personnes',
  action: 'Un forum interne, des idées soumises au vote',
  result: 'Deux manquements à la charte en dix-huit mois',
  sourceUrl: 'https://onemanandhisblog.com',
  sourceAuthor: 'Adam Tinworth',
  publishedOn: '2009-06-01',
  recheckOn: '2027-11-22',
  figures: [],
};

const codes = (input: BenchmarkInput) => {
  const result = draftBenchmark(input, TODAY);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('a benchmark', () => {
  test('is kept with its source', () => {
    expect(draftBenchmark(complete, TODAY)).toEqual({ ok: true, value: complete });
  });

  test('may leave the sector, the context and the day to check it again out', () => {
    expect(codes({ ...complete, sector: null, context: '', recheckOn: null })).toEqual([]);
  });

  test.each([
    ['actor', '', 'actor TEXT_REQUIRED'],
    ['action', '', 'action TEXT_REQUIRED'],
    ['result', '', 'result TEXT_REQUIRED'],
    ['sourceUrl', '', 'sourceUrl SOURCE_REQUIRED'],
    ['sourceUrl', 'javascript:alert(1)', 'sourceUrl URL_INVALID'],
    ['sourceAuthor', ' ', 'sourceAuthor AUTHOR_REQUIRED'],
    ['publishedOn', '', 'publishedOn DATE_REQUIRED'],
    ['publishedOn', '2009', 'publishedOn DATE_INVALID'],
    ['publishedOn', '2026-11-23', 'publishedOn DATE_IN_FUTURE'],
    ['recheckOn', 'bientôt', 'recheckOn DATE_INVALID'],
    ['recheckOn', '2009-06-01', 'recheckOn END_BEFORE_START'],
  ])('with %s %j it is refused', (field, typed, expected) => {
    expect(codes({ ...complete, [field]: typed })).toEqual([expected]);
  });

  test.each([
    [null, false],
    ['2026-11-23', false],
    ['2026-11-22', true],
    ['2020-01-01', true],
  ])('to be checked again on %s is stale: %s', (recheckOn, stale) => {
    expect(isStale({ recheckOn }, TODAY)).toBe(stale);
  });

  test.each([
    ['2026-11-22', '2027-11-22'],
    ['2028-02-29', '2029-02-28'],
  ])('seen on %s is usually checked again on %s', (today, expected) => {
    expect(usualRecheck(today)).toBe(expected);
  });
});
