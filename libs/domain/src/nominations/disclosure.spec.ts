import fc from 'fast-check';
import {
  discloseResponse,
  discloseResults,
  readableDepartments,
  tellCount,
  type DepartmentResponse,
} from './disclosure.js';
import { nomineesOf } from './nominees.js';

const group = (departmentId: string | null, asked: number, answered: number): DepartmentResponse => ({
  departmentId,
  asked,
  answered,
});
const shownOf = (departments: readonly DepartmentResponse[], minimum = 5) =>
  discloseResponse(departments, minimum).map(({ departmentId, answered, withheld }) =>
    withheld ? `${departmentId} ${withheld}` : `${departmentId} ${answered}`,
  );

describe('the response by department', () => {
  test.each<[string, DepartmentResponse[], string[]]>([
    ['is told of groups of the minimum', [group('a', 5, 0), group('b', 9, 9)], ['a 0', 'b 9']],
    [
      'hides a single small one with the next smallest',
      [group('a', 1, 1), group('b', 9, 7), group('c', 6, 2)],
      ['a tooFewPeople', 'b 7', 'c protectsAnother'],
    ],
    [
      'hides two small ones that make the minimum',
      [group('a', 2, 1), group('b', 3, 0), group('c', 6, 2)],
      ['a tooFewPeople', 'b tooFewPeople', 'c 2'],
    ],
    [
      'hides another with two small ones that do not',
      [group('a', 1, 1), group('b', 3, 0), group('c', 6, 2)],
      ['a tooFewPeople', 'b tooFewPeople', 'c protectsAnother'],
    ],
    [
      'hides all when there is no other',
      [group('a', 1, 1), group('b', 30, 2)],
      ['a tooFewPeople', 'b protectsAnother'],
    ],
    [
      'counts no department as a group',
      [group(null, 1, 1), group('b', 30, 2), group('c', 8, 8)],
      ['null tooFewPeople', 'b 2', 'c protectsAnother'],
    ],
  ])('%s', (_, departments, expected) => {
    expect(shownOf(departments)).toEqual(expected);
  });

  const rounds = fc
    .array(fc.record({ asked: fc.nat(12), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      maxLength: 8,
    })
    .map((groups) =>
      groups.map(({ asked, share }, index) => group(`d${index}`, asked + 1, Math.round((asked + 1) * share))),
    );

  test('never tells of fewer people than the minimum, by itself or by subtraction', () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 5, max: 9 }), (departments, minimum) => {
        const shown = discloseResponse(departments, minimum);
        const hidden = shown.filter(({ withheld }) => withheld);
        for (const each of shown) if (!each.withheld) expect(each.asked).toBeGreaterThanOrEqual(minimum);
        if (hidden.length === 0 || hidden.length === shown.length) return;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(hidden.reduce((sum, { asked }) => sum + asked, 0)).toBeGreaterThanOrEqual(minimum);
      }),
    );
  });

  test('does not depend on who answered', () => {
    fc.assert(
      fc.property(rounds, (departments) => {
        const none = departments.map((each) => ({ ...each, answered: 0 }));
        const withheld = (of: DepartmentResponse[]) => discloseResponse(of, 5).map((each) => each.withheld);
        expect(withheld(none)).toEqual(withheld(departments));
      }),
    );
  });
});

describe('the results of a round', () => {
  const round = {
    state: 'closed',
    asked: 20,
    answered: 12,
    minimumAnswers: 5,
    minimumResponse: 0.6,
  } as const;

  test.each([
    ['are read after the end', {}, true, null, true],
    ['are for coordinators', {}, false, 'coordinatorsOnly', false],
    ['wait for the end', { state: 'open' as const }, true, 'roundOpen', false],
    ['wait for the start', { state: 'planned' as const }, false, 'roundPlanned', false],
    ['are none of a cancelled round', { state: 'cancelled' as const }, true, 'roundCancelled', false],
    ['want the minimum of answers', { answered: 4 }, true, 'tooFewAnswers', false],
    ['under 60 % are only counts', { answered: 11 }, true, null, false],
    ['of nobody asked are none', { asked: 0, answered: 0 }, true, 'tooFewAnswers', false],
  ])('%s', (_, changed, mayCoordinate, withheld, allowsCentralities) => {
    expect(discloseResults({ ...round, ...changed }, mayCoordinate)).toEqual({
      withheld,
      allowsCentralities,
    });
  });

  test('tell no count under the minimum, to anybody', () => {
    expect([0, 4, 5, 12].map((count) => tellCount(count, 5))).toEqual([null, null, 5, 12]);
  });
});

describe('who was named often enough', () => {
  const departments = [group('a', 9, 6), group('b', 3, 3), group(null, 9, 5)];
  const tally = (nomineeId: string, topicId: string | null, departmentId: string | null, count: number) => ({
    ...{ nomineeId, topicId, departmentId, count },
  });

  test('counts advice over all, and movers where enough answered', () => {
    expect(readableDepartments(departments, 5)).toEqual(new Set(['a', null]));
    const tallies = [
      tally('x', 't', 'a', 2),
      tally('x', 't', 'b', 1),
      tally('x', 'u', 'a', 2),
      tally('y', null, 'a', 2),
      tally('y', null, null, 2),
      tally('z', null, 'b', 3),
      tally('w', 't', 'a', 1),
    ];
    expect(nomineesOf(tallies, departments, { namedBy: 3, minimum: 5 })).toEqual([
      { personId: 'x', advice: [{ topicId: 't', count: 3 }], movers: 0 },
      { personId: 'y', advice: [], movers: 4 },
    ]);
  });
});
