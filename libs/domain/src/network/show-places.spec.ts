import { showPlaces } from './show-places.js';

/** `Aab` : in group x, A is named, a and b are not. */
const shown = (groups: Record<string, string>): string => {
  const positions = Object.entries(groups).flatMap(([group, letters]) =>
    [...letters].map((id) => ({ id, group, named: id === id.toUpperCase() })),
  );
  return showPlaces(positions, 3)
    .map(({ position, group }) => `${position.id}${group ?? '?'}`)
    .join(' ');
};

describe('people without a name', () => {
  it('stand in a department where at least three have none', () => {
    expect(shown({ x: 'Aabc', y: 'Bdef' })).toBe('Ax ax bx cx By dy ey fy');
  });

  it('of departments where fewer have none are shown without a department, names stay', () => {
    expect(shown({ x: 'Aabc', y: 'Bde', z: 'f' })).toBe('Ax ax bx cx By d? e? f?');
  });

  it('are joined by those of another department while they are too few together', () => {
    expect(shown({ x: 'Aabcd', y: 'efg', z: 'h' })).toBe('Ax ax bx cx dx e? f? g? h?');
  });

  it('are left out when they are too few in all', () => {
    expect(shown({ x: 'ABCa', y: 'Db' })).toBe('Ax Bx Cx Dy');
    expect(shown({ x: 'AB' })).toBe('Ax Bx');
  });
});
