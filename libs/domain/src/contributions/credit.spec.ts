import { CREDIT_CHOICES, creditsOf, isNamed, USUAL_CREDIT, type Credited } from './credit.js';

const person = (name: string, more: Partial<Credited<string>> = {}): Credited<string> => ({
  personId: name.toLowerCase(),
  name,
  role: 'tester',
  status: 'accepted',
  choice: USUAL_CREDIT,
  isForgotten: false,
  contributions: [],
  ...more,
});
const shown = (people: readonly Credited<string>[], reader: 'inside' | 'outside' = 'inside') => {
  const { groups, unnamed } = creditsOf(people, reader, 'fr');
  return [
    groups.map(({ role, people: those }) => `${role}: ${those.map(({ name }) => name).join(' ')}`),
    unnamed,
  ];
};

describe('credits', () => {
  test.each([
    ['nowhere', false, false],
    ['inside', true, false],
    ['everywhere', true, true],
  ] as const)('%s: named inside %s, outside %s', (choice, inside, outside) => {
    expect([isNamed(choice, 'inside'), isNamed(choice, 'outside')]).toEqual([inside, outside]);
  });

  test('name nobody outside who did not say so', () => {
    expect(
      shown(
        CREDIT_CHOICES.map((choice) => person(choice, { choice })),
        'outside',
      ),
    ).toEqual([['tester: everywhere'], 2]);
  });

  test('go by role, then by name, whoever brought the most', () => {
    const people = [
      person('Zoé', { contributions: ['a', 'b', 'c'] }),
      person('Émile'),
      person('Eve'),
      person('Karim', { role: 'owner' }),
    ];
    expect(shown(people)).toEqual([['owner: Karim', 'tester: Émile Eve Zoé'], 0]);
  });

  test('keep those who left after bringing something, and nobody who never said yes', () => {
    const people = [
      person('Lea', { status: 'left', contributions: ['x'] }),
      person('Max', { status: 'left' }),
      person('Ida', { status: 'invited' }),
      person('Sam', { status: 'declined' }),
    ];
    expect(shown(people)).toEqual([['tester: Lea'], 0]);
  });

  test('hide whoever prefers so or was forgotten, with what they brought', () => {
    const people = [
      person('Zoé', { choice: 'nowhere', contributions: ['secret'] }),
      person('Max', { isForgotten: true, contributions: ['secret'] }),
      person('Eve'),
    ];
    expect(shown(people)).toEqual([['tester: Eve'], 2]);
    expect(JSON.stringify(creditsOf(people, 'inside', 'fr'))).not.toContain('secret');
  });
});
