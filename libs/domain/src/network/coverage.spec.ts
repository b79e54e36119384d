import { coverDepartments, type Relay } from './coverage.js';

const relay = (id: string, departmentId: string | null, more: Partial<Relay> = {}): Relay => ({
  ...{ id, departmentId, namedFrom: [], room: null, paused: false },
  ...more,
});
const cover = (departments: string, relays: Relay[], more = {}) =>
  coverDepartments({ departmentIds: [...departments], relays, hours: 4, ...more });

describe('the smallest set that reaches every department', () => {
  it('takes whoever adds most, and says which department each adds and why', () => {
    const found = cover('ABCD', [
      relay('ann', 'A', { namedFrom: ['B', 'C'] }),
      relay('bob', 'B'),
      relay('dan', 'D', { namedFrom: ['A'] }),
    ]);
    expect(found.suggestion).toEqual([
      {
        ...{ personId: 'ann', kept: false, hoursLeft: null, alsoReaches: [] },
        adds: [
          { departmentId: 'A', reason: 'worksThere' },
          { departmentId: 'B', reason: 'namedThere' },
          { departmentId: 'C', reason: 'namedThere' },
        ],
      },
      {
        ...{ personId: 'dan', kept: false, hoursLeft: null },
        adds: [{ departmentId: 'D', reason: 'worksThere' }],
        alsoReaches: [{ departmentId: 'A', reason: 'namedThere' }],
      },
    ]);
    expect(found).toMatchObject({ unreached: [], atLeast: 2, setAside: [] });
    expect(found.departments[1]).toEqual({ departmentId: 'B', relays: 1, namedRelays: 1 });
  });

  it('leaves out again whom the later ones made superfluous', () => {
    // Greedy takes the wide one first (4), then needs both others, who reach all without it.
    const found = cover('ABCDEF', [
      relay('wide', null, { namedFrom: ['A', 'B', 'D', 'E'] }),
      relay('left', null, { namedFrom: ['A', 'B', 'C'] }),
      relay('right', null, { namedFrom: ['D', 'E', 'F'] }),
    ]);
    expect(found.suggestion.map(({ personId }) => personId)).toEqual(['left', 'right']);
    expect(found.atLeast).toBe(2);
  });

  it('among equals suggests who has most time left', () => {
    const relays = [relay('busy', 'A', { room: 5 }), relay('free', 'A', { room: 10 })];
    const { suggestion } = cover('A', relays);
    expect(suggestion).toMatchObject([{ personId: 'free', hoursLeft: 6 }]);
  });

  it('sets aside who paused or has not the time, and says what stays unreached', () => {
    const found = cover('ABC', [
      relay('away', 'A', { paused: true }),
      relay('full', 'B', { room: 3 }),
      relay('here', 'C', { room: 4 }),
    ]);
    expect(found.suggestion.map(({ personId }) => personId)).toEqual(['here']);
    expect(found.unreached).toEqual(['A', 'B']);
    expect(found.setAside).toEqual([
      { personId: 'away', reason: 'paused' },
      { personId: 'full', reason: 'noTimeLeft' },
    ]);
  });

  it('works around what a person decided: somebody kept comes first, somebody taken out is replaced', () => {
    const relays = [relay('ann', 'A', { namedFrom: ['B'] }), relay('bob', 'B'), relay('cat', 'A')];
    const kept = cover('AB', relays, { keep: ['cat', 'nobody'] });
    expect(kept.suggestion.map(({ personId, kept: byHand }) => [personId, byHand])).toEqual([
      ['cat', true],
      ['ann', false],
    ]);
    const without = cover('AB', relays, { exclude: ['ann'] });
    expect(without.suggestion.map(({ personId }) => personId)).toEqual(['bob', 'cat']);
    expect(without.setAside).toEqual([{ personId: 'ann', reason: 'excluded' }]);
  });

  it('keeps by hand even who is over their load, and says so by hours under nothing', () => {
    const full = relay('full', 'A', { room: 1 });
    expect(cover('A', [full], { keep: ['full'] }).suggestion).toMatchObject([
      { personId: 'full', hoursLeft: -3 },
    ]);
  });

  it('is empty where nobody agreed yet', () => {
    expect(cover('AB', [])).toMatchObject({ suggestion: [], unreached: ['A', 'B'], atLeast: 0 });
  });
});
