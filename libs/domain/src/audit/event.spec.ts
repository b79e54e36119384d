import { changes, EVENT_KINDS } from './event.js';

describe('the history', () => {
  test('every kind is said once, in lower camel case', () => {
    expect(new Set(EVENT_KINDS).size).toBe(EVENT_KINDS.length);
    for (const kind of EVENT_KINDS) expect(kind).toMatch(/^[a-z]+([A-Z][a-z]+)+$/);
  });

  test.each<[string, Record<string, unknown> | null, Record<string, unknown> | null, object[]]>([
    ['nothing', { title: 'a', version: 1 }, { title: 'a', version: 2 }, []],
    [
      'one field',
      { title: 'a', need: 'x' },
      { title: 'b', need: 'x' },
      [{ field: 'title', before: 'a', after: 'b' }],
    ],
    ['a new record', null, { title: 'a', link: null }, [{ field: 'title', before: null, after: 'a' }]],
    ['a record gone', { title: 'a' }, null, [{ field: 'title', before: 'a', after: null }]],
    ['a field emptied', { link: 'x' }, {}, [{ field: 'link', before: 'x', after: null }]],
    ['null and absent alike', { link: null }, {}, []],
    ['the same list', { ids: ['a', 'b'] }, { ids: ['a', 'b'] }, []],
    [
      'a list in another order',
      { ids: ['a', 'b'] },
      { ids: ['b', 'a'] },
      [{ field: 'ids', before: ['a', 'b'], after: ['b', 'a'] }],
    ],
    [
      'a nested value',
      { rule: { n: 1 } },
      { rule: { n: 2 } },
      [{ field: 'rule', before: { n: 1 }, after: { n: 2 } }],
    ],
    ['keys in another order', { rule: { n: 1, m: 2 } }, { rule: { m: 2, n: 1 } }, []],
  ])('%s changed', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});
