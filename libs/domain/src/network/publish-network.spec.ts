import { peopleOf, ties } from './fixtures/read-fixture.js';
import type { NetworkPerson, Nomination } from './network.js';
import { publishNetwork, type PublishedReading } from './publish-network.js';
import { readNetwork } from './read-network.js';

const people = peopleOf('krackhardt_hightech_attributes.csv', 4);
const advice = ties('krackhardt_hightech_advice.csv');
const publish = (everyone: readonly NetworkPerson[], nominations: readonly Nomination[]): PublishedReading =>
  publishNetwork(readNetwork({ people: everyone, nominations }));

const sevenAnd = (extra: number): NetworkPerson[] =>
  Array.from({ length: 7 + extra }, (_, index) => ({
    id: `p${index}`,
    departmentId: index < 6 ? 'large' : 'small',
    responded: true,
  }));

describe('what may be shown of a network', () => {
  const published = publish(people, advice);

  it('gives counts, ranks and coarse centralities of whoever five colleagues named', () => {
    expect(published.positions[0]).toMatchObject({
      ...{ personId: 'p0002', received: 18, rank: 1, tied: false, bestRank: 1, worstRank: 1 },
      ...{ pageRank: 2, betweenness: 1.6, eigenvector: 100 },
    });
    expect(published.reciprocity).toBe(47);
  });

  it('says nothing but the department of the others', () => {
    const untold = published.positions.filter(({ received }) => received === null);
    expect(untold.map(({ personId }) => personId)).toEqual(['p0009', 'p0013', 'p0015', 'p0019']);
    for (const { personId, group, ...rest } of untold) {
      expect([personId, group].every(Boolean)).toBe(true);
      expect(
        Object.values(rest).every((value) => !value || (Array.isArray(value) && value.length === 0)),
      ).toBe(true);
    }
  });

  it('speaks alone of no department with fewer than five answers, nor of a tie with fewer than five nominations', () => {
    expect(published.groups).toEqual([
      { group: 'd1', people: 5, answers: 5 },
      { group: 'd2', people: 8, answers: 8 },
      { group: 'together', people: 8, answers: 8 },
    ]);
    for (const { from, to, nominations } of published.departmentTies) {
      expect(['d1', 'd2', 'together']).toEqual(expect.arrayContaining([from, to]));
      expect(nominations).toBeGreaterThanOrEqual(5);
    }
    for (const { namedFrom } of published.positions) {
      expect(['d1', 'd2', 'together']).toEqual(expect.arrayContaining([...namedFrom]));
    }
  });

  it('holds no pair of people: no number in it is a tie, a returned tie of somebody, or an answer of somebody', () => {
    const keys = new Set<string>();
    JSON.stringify(published, (key, value: unknown) => (keys.add(key), value));
    for (const forbidden of ['from_person', 'responded', 'possible', 'out', 'in', 'network', 'namers']) {
      expect(keys).not.toContain(forbidden);
    }
    expect(published.positions.every((position) => !('reciprocity' in position))).toBe(true);
  });

  it('is the same, to the last figure, when two people of a department swap their answers', () => {
    const everyone = sevenAnd(5);
    const others = everyone
      .slice(8)
      .flatMap(({ id: from }) => everyone.slice(0, 5).map(({ id: to }) => ({ from, to })));
    const answer = (from: string, names: string) => [...names].map((to) => ({ from, to: `p${to}` }));
    const before = publish(everyone, [...others, ...answer('p6', '01'), ...answer('p7', '24')]);
    const swapped = publish(everyone, [...others, ...answer('p7', '01'), ...answer('p6', '24')]);
    expect(swapped).toEqual(before);
    expect(before.positions[0]).toMatchObject({ received: 5, rank: 1, tied: true });
  });

  it('is silent on a tie that would mean that all named all', () => {
    const everyone = sevenAnd(4);
    const all = everyone
      .slice(6)
      .flatMap(({ id: from }) => everyone.slice(0, 6).map(({ id: to }) => ({ from, to })));
    expect(publish(everyone, all).departmentTies).toEqual([]);
    expect(publish(everyone, all.slice(1)).departmentTies).toEqual([
      { from: 'small', to: 'large', nominations: 29 },
    ]);
  });

  it('says nothing at all of fewer than eight answers', () => {
    const few = publish(sevenAnd(0), [{ from: 'p0', to: 'p1' }]);
    expect(few).toMatchObject({
      disclosure: 'nothing',
      ties: 0,
      positions: [],
      departmentTies: [],
      reach: [],
    });
  });
});
