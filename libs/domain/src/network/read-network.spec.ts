import fastCheck from 'fast-check';
import { buildNetwork, type NetworkPerson, type Nomination } from './network.js';
import { isStronglyConnected, stepsBetween } from './distances.js';
import { betweenness, eigenvector, pageRank } from './centralities.js';
import { greedyCover } from './greedy-cover.js';
import { answerGroups } from './answer-groups.js';
import { ranksOf } from './ranks.js';
import { readNetwork } from './read-network.js';

const people = (ids: string, silent = ''): NetworkPerson[] =>
  [...ids].map((id) => ({
    id,
    departmentId: id < 'e' ? 'first' : 'second',
    responded: !silent.includes(id),
  }));
const ties = (text: string): Nomination[] => text.split(' ').map((tie) => ({ from: tie[0]!, to: tie[1]! }));
const network = (ids: string, text: string) => buildNetwork(people(ids), ties(text));

describe('a network', () => {
  it('drops oneself and strangers, adds the weights of what was said twice, keeps who is named by nobody', () => {
    const built = buildNetwork(people('abc'), [
      ...ties('ab ab aa az zb'),
      { from: 'a', to: 'c', weight: 0 },
      { from: 'a', to: 'c', weight: Number.NaN },
    ]);
    expect(built).toMatchObject({ ties: 1, dropped: 5 });
    expect(built.graph.order).toBe(3);
    expect(built.graph.getEdgeAttribute('0', '1', 'weight')).toBe(2);
  });

  it('reads the same whatever the order of the rows', () => {
    const all = ties('ab bc ca ad de ef fa bd');
    const once = readNetwork({ people: people('abcdef'), nominations: all });
    const again = readNetwork({ people: people('fedcba'), nominations: [...all].reverse() });
    expect(again.persons).toEqual(once.persons);
    expect(again.reach).toEqual(once.reach);
  });
});

describe('networks whose answer is known by hand', () => {
  it('star: all name the centre, who names nobody', () => {
    const star = network('abcde', 'ba ca da ea');
    expect(betweenness(star).values).toEqual([0, 0, 0, 0, 0]);
    // Leaves l = (1 - d)/5 + d c/5; centre c = l + 4 d l.
    const [centre, leaf] = pageRank(star).values!;
    expect(leaf).toBeCloseTo((0.15 + 0.85 * centre!) / 5, 12);
    expect(centre).toBeCloseTo(leaf! * (1 + 4 * 0.85), 12);
    expect(eigenvector(star)).toEqual({ values: null, reason: 'NOT_STRONGLY_CONNECTED' });
  });

  it('chain: whoever is in the middle stands between those before and those after', () => {
    const chain = network('abcde', 'ab bc cd de');
    expect(betweenness(chain).values).toEqual([0, 3, 4, 3, 0]);
    expect(stepsBetween(chain)).toBe(10);
  });

  it('cycle: everybody is equal', () => {
    const cycle = network('abcde', 'ab bc cd de ea');
    expect(isStronglyConnected(cycle)).toBe(true);
    for (const value of pageRank(cycle).values!) expect(value).toBeCloseTo(0.2, 12);
    for (const value of eigenvector(cycle).values!) expect(value).toBeCloseTo(1 / Math.sqrt(5), 9);
    expect(betweenness(cycle).values).toEqual([6, 6, 6, 6, 6]);
  });

  it('weights: somebody named twice by the same person receives two thirds of what that person gives', () => {
    const built = buildNetwork(people('abc'), ties('ab ab ac'));
    const [, b, c] = pageRank(built).values!;
    const given = 0.85 * pageRank(built).values![0]!;
    expect(b! - c!).toBeCloseTo(given / 3, 12);
  });
});

describe('what is not known', () => {
  it('says why there is nothing to compute', () => {
    const nobody = readNetwork({ people: [], nominations: [] });
    expect(nobody).toMatchObject({ disclosure: 'nothing', responseRate: 0, reciprocity: null, persons: [] });
    const silent = readNetwork({ people: people('ab'), nominations: [] });
    expect(silent.withheld).toEqual({ pageRank: 'NO_TIES', betweenness: 'NO_TIES', eigenvector: 'NO_TIES' });
    expect(silent.persons[0]).toMatchObject({ rank: 1, tied: false, pageRank: null });
  });

  it('refuses a sum of paths that graphology counts on too few bits', () => {
    // 34 layers of two: 2^33 shortest paths from end to end.
    const layer = (index: number) => [`${index}x`, `${index}y`];
    const all = Array.from({ length: 34 }, (_, index) => layer(index)).flat();
    const built = buildNetwork(
      [...all, 'start', 'end'].map((id) => ({ id, departmentId: null, responded: true })),
      [
        ...layer(0).map((to) => ({ from: 'start', to })),
        ...layer(33).map((from) => ({ from, to: 'end' })),
        ...Array.from({ length: 33 }, (_, index) =>
          layer(index).flatMap((from) => layer(index + 1).map((to) => ({ from, to }))),
        ).flat(),
      ],
    );
    expect(betweenness(built)).toEqual({ values: null, reason: 'TOO_MANY_PATHS' });
  });

  it('gives counts alone under 60 % of answers, and a person who did not answer no reciprocity', () => {
    const low = readNetwork({
      people: people('abcdefghijklmnop', 'ijklmnop'),
      nominations: ties('ab ba ca bi'),
    });
    expect(low.disclosure).toBe('counts');
    expect(low.withheld).toEqual({
      ...{ pageRank: 'LOW_RESPONSE', betweenness: 'LOW_RESPONSE', eigenvector: 'LOW_RESPONSE' },
    });
    const of = (id: string) => low.persons.find((one) => one.id === id)!;
    expect(of('a')).toMatchObject({ received: 2, possible: 7, pageRank: null, reciprocity: 0.5 });
    expect(of('i')).toMatchObject({ received: 1, possible: 8, responded: false, reciprocity: null });
    expect(low.reciprocity).toBeCloseTo(2 / 3, 12);
  });

  it('keeps every number finite on any network', () => {
    const person = fastCheck.record({
      id: fastCheck.constantFrom(...'abcdefghijkl'),
      departmentId: fastCheck.option(fastCheck.constantFrom('x', 'y', 'z')),
      responded: fastCheck.boolean(),
    });
    const tie = fastCheck.record({
      from: fastCheck.constantFrom(...'abcdefghijklm'),
      to: fastCheck.constantFrom(...'abcdefghijklm'),
      weight: fastCheck.option(fastCheck.double(), { nil: undefined }),
    });
    fastCheck.assert(
      fastCheck.property(
        fastCheck.uniqueArray(person, { selector: ({ id }) => id }),
        fastCheck.array(tie, { maxLength: 60 }),
        (everyone, nominations) => {
          const { persons } = readNetwork({ people: everyone, nominations, minimumResponse: 0 });
          for (const one of persons) {
            const numbers = Object.values({ ...one, ...one.range }).filter(
              (value) => typeof value === 'number',
            );
            expect(numbers.every(Number.isFinite)).toBe(true);
            expect(one.range.best <= one.rank && one.rank <= one.range.worst).toBe(true);
          }
          const sum = persons.reduce((total, { pageRank }) => total + (pageRank ?? 0), 0);
          if (persons.some(({ pageRank }) => pageRank !== null)) expect(sum).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('ranks', () => {
  it('go by people, then by departments; equals share a rank, and the next one comes after them all', () => {
    const standings = [
      { received: 3, departments: 1 },
      { received: 3, departments: 2 },
      { received: 3, departments: 1 },
      { received: 1, departments: 1 },
      { received: 0, departments: 0 },
      { received: 0, departments: 0 },
    ];
    expect(ranksOf(standings).map(({ rank, tied }) => `${rank}${tied ? '=' : ''}`)).toEqual([
      '2=',
      '1',
      '2=',
      '4',
      '5',
      '5',
    ]);
  });

  it('say how far one answer moves them', () => {
    const reading = readNetwork({
      people: people('abcdef'),
      nominations: ties('ca da cb eb'),
      minimumAnswers: 1,
    });
    const of = (id: string) => reading.persons.find((one) => one.id === id)!;
    // b is named from two departments. Without c both lose one; without e it is second, without d first alone.
    expect(of('b')).toMatchObject({ rank: 1, tied: false, range: { best: 1, worst: 2 } });
    expect(of('a')).toMatchObject({ rank: 2, tied: false, range: { best: 1, worst: 2 } });
  });
});

describe('those who together reach most', () => {
  const candidate = (id: string, covers: string, preference = 0) => ({
    id,
    covers: new Set(covers),
    preference,
  });

  it('are taken one after the other, by what each adds', () => {
    const steps = greedyCover([candidate('1', 'abcd'), candidate('2', 'abce'), candidate('3', 'fg')], 9);
    expect(steps).toEqual([
      { id: '1', adds: [...'abcd'] },
      { id: '3', adds: [...'fg'] },
      { id: '2', adds: ['e'] },
    ]);
  });

  it('among equals the preferred one, then the first', () => {
    const three = [candidate('c', 'ab', 1), candidate('b', 'ab', 1), candidate('a', 'ab')];
    expect(greedyCover(three, 1)[0]?.id).toBe('b');
  });

  it('beat the most named: two who are named by the same people reach no more than one of them', () => {
    const reading = readNetwork({ people: people('abcdefgh'), nominations: ties('ca da ea cb db eb hf gf') });
    expect(reading.reach.map(({ id, adds }) => [id, adds.length])).toEqual([
      ['a', 3],
      ['f', 2],
    ]);
  });
});

describe('departments that are spoken of alone', () => {
  const groups = (answers: Record<string, number>, minimum = 5) =>
    Object.fromEntries(answerGroups(new Map(Object.entries(answers)), minimum));

  it('are those with enough answers', () => {
    expect(groups({ a: 9, b: 6 })).toEqual({ a: 'a', b: 'b' });
    expect(groups({ a: 9, b: 6, c: 3, d: 2 })).toEqual({ a: 'a', b: 'b', c: 'together', d: 'together' });
  });

  it('leave the smallest to those together while these are too few to hide among', () => {
    expect(groups({ a: 9, b: 6, c: 1 })).toEqual({ a: 'a', b: 'together', c: 'together' });
    expect(groups({ a: 9, c: 0 })).toEqual({ a: 'a', c: 'together' });
  });
});
