import { stronglyConnectedComponents, connectedComponents } from 'graphology-components';
import { betweenness, eigenvector, normalisedBetweenness, pageRank } from './centralities.js';
import { everybody, peopleOf, person, ties } from './fixtures/read-fixture.js';
import { buildNetwork, type Network, type Nomination } from './network.js';
import { readNetwork } from './read-network.js';

/** Both ways: an undirected tie. Each unordered pair of a directed reading is then counted twice. */
const undirected = (pairs: readonly (readonly [string, string])[]): Network => {
  const people = [...new Set(pairs.flat())].map((id) => ({ id, departmentId: null, responded: true }));
  return buildNetwork(
    people,
    pairs.flatMap(([a, b]) => [
      { from: a, to: b },
      { from: b, to: a },
    ]),
  );
};

const named = (network: Network, values: readonly number[] | null): Record<string, number> =>
  Object.fromEntries(network.people.map(({ id }, index) => [id, values![index]!]));

/** Marriages of Florentine families: Padgett & Ansell 1993; ties as in Breiger & Pattison 1986, Social Networks 8:215. */
const MARRIAGES = [
  ['Acciaiuoli', 'Medici'],
  ['Medici', 'Barbadori'],
  ['Medici', 'Ridolfi'],
  ['Medici', 'Tornabuoni'],
  ['Medici', 'Albizzi'],
  ['Medici', 'Salviati'],
  ['Castellani', 'Peruzzi'],
  ['Castellani', 'Strozzi'],
  ['Castellani', 'Barbadori'],
  ['Peruzzi', 'Strozzi'],
  ['Peruzzi', 'Bischeri'],
  ['Strozzi', 'Ridolfi'],
  ['Strozzi', 'Bischeri'],
  ['Ridolfi', 'Tornabuoni'],
  ['Tornabuoni', 'Guadagni'],
  ['Albizzi', 'Ginori'],
  ['Albizzi', 'Guadagni'],
  ['Salviati', 'Pazzi'],
  ['Bischeri', 'Guadagni'],
  ['Guadagni', 'Lamberteschi'],
] as const;

/** Krackhardt's kite: "Assessing the political landscape", Administrative Science Quarterly 35 (1990) 342-369. */
const KITE = [
  ['Andre', 'Beverley'],
  ['Andre', 'Carol'],
  ['Andre', 'Diane'],
  ['Andre', 'Fernando'],
  ['Beverley', 'Diane'],
  ['Beverley', 'Ed'],
  ['Beverley', 'Garth'],
  ['Carol', 'Diane'],
  ['Carol', 'Fernando'],
  ['Diane', 'Ed'],
  ['Diane', 'Fernando'],
  ['Diane', 'Garth'],
  ['Ed', 'Garth'],
  ['Fernando', 'Garth'],
  ['Fernando', 'Heather'],
  ['Garth', 'Heather'],
  ['Heather', 'Ike'],
  ['Ike', 'Jane'],
] as const;

describe('published betweenness', () => {
  it('is 47.5 for the Medici, as printed in every account of the Florentine marriages', () => {
    const network = undirected(MARRIAGES);
    const found = named(network, betweenness(network).values);
    const published = {
      ...{ Medici: 47.5, Guadagni: 23.1667, Albizzi: 19.3333, Salviati: 13, Ridolfi: 10.3333, Bischeri: 9.5 },
      ...{ Strozzi: 9.3333, Barbadori: 8.5, Tornabuoni: 8.3333, Castellani: 5, Peruzzi: 2, Pazzi: 0 },
    };
    for (const [family, value] of Object.entries(published)) expect(found[family]! / 2).toBeCloseTo(value, 4);
    expect(normalisedBetweenness(found['Medici']!, network.people.length)).toBeCloseTo(0.522, 3);
  });

  it('is highest for Heather on the kite: 14, then 8.33 for Fernando and Garth, 8 for Ike', () => {
    const network = undirected(KITE);
    const found = named(network, betweenness(network).values);
    const published = {
      ...{ Heather: 14, Fernando: 8.3333, Garth: 8.3333, Ike: 8, Diane: 3.6667, Andre: 0.8333 },
      ...{ Beverley: 0.8333, Carol: 0, Ed: 0, Jane: 0 },
    };
    for (const [name, value] of Object.entries(published)) expect(found[name]! / 2).toBeCloseTo(value, 4);
    expect(normalisedBetweenness(found['Heather']!, 10)).toBeCloseTo(0.389, 3);
  });
});

describe('published eigenvector centrality', () => {
  it('is highest for Diane on the kite', () => {
    const network = undirected(KITE);
    const found = named(network, eigenvector(network).values);
    const published = {
      ...{ Diane: 0.481, Fernando: 0.398, Garth: 0.398, Andre: 0.352, Beverley: 0.352, Carol: 0.286 },
      ...{ Ed: 0.286, Heather: 0.196, Ike: 0.048, Jane: 0.011 },
    };
    for (const [name, value] of Object.entries(published)) expect(found[name]).toBeCloseTo(value, 3);
  });
});

describe('published PageRank', () => {
  it('shares the eleven pages of the usual illustration as 38.4 % for B, 34.3 % for C, 8.1 % for E', () => {
    // "PageRank", Wikipedia, figure by 345Kai: A links to nobody, its mass goes to all.
    const links = 'B>C C>B D>A D>B E>B E>D E>F F>B F>E G>B G>E H>B H>E I>B I>E J>E K>E'.split(' ');
    const network = buildNetwork(
      [...'ABCDEFGHIJK'].map((id) => ({ id, departmentId: null, responded: true })),
      links.map((link) => ({ from: link[0]!, to: link[2]! })),
    );
    const found = named(network, pageRank(network).values);
    const published = { A: 3.3, B: 38.4, C: 34.3, D: 3.9, E: 8.1, F: 3.9, G: 1.6, H: 1.6, K: 1.6 };
    for (const [page, percent] of Object.entries(published)) {
      expect(100 * found[page]!).toBeCloseTo(percent, 1);
    }
  });
});

/** Values under "apart" were computed with NetworkX 3.6.1 (pagerank, betweenness_centrality, eigenvector_centrality). */
describe('the advice of 21 managers', () => {
  const people = peopleOf('krackhardt_hightech_attributes.csv', 4);
  const advice = ties('krackhardt_hightech_advice.csv');
  const reading = readNetwork({ people, nominations: advice, minimumAnswers: 1 });
  const of = (id: number) => reading.persons.find((one) => one.id === person(id))!;

  it('has the 190 ties, the in-degrees and the 45 mutual pairs of the published matrix', () => {
    expect(reading.ties).toBe(190);
    const inDegrees = [13, 18, 5, 8, 5, 10, 13, 10, 4, 9, 11, 7, 4, 10, 4, 8, 9, 15, 4, 8, 15];
    expect(inDegrees.map((_, index) => of(index + 1).received)).toEqual(inDegrees);
    expect(reading.reciprocity).toBeCloseTo(90 / 190, 12);
  });

  it('ranks manager 2 first with 18 of 20, then 21 and 18 with 15', () => {
    expect(reading.persons.slice(0, 3).map(({ id }) => id)).toEqual([person(2), person(18), person(21)]);
    expect(of(2)).toMatchObject({ rank: 1, tied: false, share: 0.9, range: { best: 1, worst: 1 } });
    // Equal in people and in departments: they share the rank, and the next one is fourth.
    expect(of(18)).toMatchObject({ rank: 2, tied: true });
    expect(of(21)).toMatchObject({ rank: 2, tied: true });
    expect(reading.persons[3]!.rank).toBe(4);
  });

  it('gives the centralities computed apart', () => {
    const ranks = { 21: 0.163790487, 7: 0.10404817, 2: 0.093917698, 18: 0.07211404, 6: 0.07160099 };
    for (const [id, value] of Object.entries(ranks)) expect(of(Number(id)).pageRank).toBeCloseTo(value, 8);
    const between = { 18: 88.916667, 21: 60.126984, 7: 27.624603, 10: 18.296825, 1: 13.746825 };
    for (const [id, value] of Object.entries(between)) {
      expect(of(Number(id)).betweenness).toBeCloseTo(value, 5);
    }
    const vector = { 2: 0.403405, 21: 0.371092, 18: 0.314591, 7: 0.309579, 6: 0.250221 };
    for (const [id, value] of Object.entries(vector))
      expect(of(Number(id)).eigenvector).toBeCloseTo(value, 5);
  });
});

describe('the advice of 71 lawyers', () => {
  const reading = readNetwork({ people: everybody(71), nominations: ties('lazega_lawyers_advice.csv') });
  const of = (id: number) => reading.persons.find((one) => one.id === person(id))!;

  it('has 892 ties, and lawyer 26 named by 37', () => {
    expect(reading.ties).toBe(892);
    expect(of(26)).toMatchObject({ rank: 1, received: 37 });
  });

  it('gives PageRank and betweenness computed apart, and no eigenvector: not all are reached from all', () => {
    expect(of(17).pageRank).toBeCloseTo(0.055922234, 8);
    expect(of(1).pageRank).toBeCloseTo(0.045568066, 8);
    expect(of(16).betweenness).toBeCloseTo(386.32117, 5);
    expect(of(17).betweenness).toBeCloseTo(379.429319, 5);
    expect(reading.withheld).toEqual({
      pageRank: null,
      betweenness: null,
      eigenvector: 'NOT_STRONGLY_CONNECTED',
    });
    expect(reading.persons.every(({ eigenvector }) => eigenvector === null)).toBe(true);
  });
});

describe('the e-mail of 1,005 people', () => {
  const people = peopleOf('email_eu_core_departments.csv', 1);
  const mail: Nomination[] = ties('email_eu_core_edges.csv');
  const network = buildNetwork(people, mail);

  it('has the ties, and the connected parts of 986 and 803 people, that SNAP states', () => {
    expect(mail).toHaveLength(25_571);
    expect(network.dropped).toBe(642);
    expect(network.ties).toBe(25_571 - 642);
    const largest = (parts: string[][]) => Math.max(...parts.map((part) => part.length));
    expect(largest(connectedComponents(network.graph))).toBe(986);
    expect(largest(stronglyConnectedComponents(network.graph))).toBe(803);
  });

  it('gives PageRank and betweenness computed apart', () => {
    const ranks = named(network, pageRank(network).values);
    expect(ranks[person(160)]).toBeCloseTo(0.007496149, 8);
    expect(ranks[person(62)]).toBeCloseTo(0.00589415, 8);
    const between = named(network, betweenness(network).values);
    expect(between[person(160)]).toBeCloseTo(72626.497032, 4);
    expect(between[person(5)]).toBeCloseTo(27174.021691, 4);
  });
});
