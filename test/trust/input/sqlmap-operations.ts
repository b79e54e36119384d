import { FOREIGN_CALLS } from '../../support/foreign-calls.js';
import { day } from '../../support/furniture-texts.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { wholeDocument } from '../../support/whole-selection.js';
import type { TestMember } from '../../support/workspace.js';
import { SCHEMA } from '../tenants/furnished.js';
import { callerOf, ownHands } from './root-calls.js';
import { EACH_KEY, type Operation } from './sqlmap.js';
import { placesOf, withTexts, type Place } from './text-places.js';

/** Lists, searches, filters, choices and what is opened by an id or a token. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  benchmarks: ['benchmarks.text'],
  board: ['BoardFilter.text', 'BoardFilter.quarter', 'BoardFilter.ownerId'],
  hypotheses: ['hypotheses.text', 'hypotheses.projectId'],
  learnings: ['learnings.text'],
  metrics: ['metrics.text'],
  node: ['node.id'],
  passwordReset: ['passwordReset.token'],
  people: ['people.text', 'people.topicId'],
  portfolio: ['portfolio.by'],
  projects: ['projects.text'],
  prototypes: ['prototypes.text'],
  search: ['search.text'],
  trackRecord: ['BoardFilter.text'],
};
const MUTATIONS: Readonly<Record<string, readonly string[]>> = {
  recordBenchmark: ['BenchmarkFields.actor', 'BenchmarkFields.sourceUrl'],
  requestPasswordReset: ['RequestPasswordResetInput.email'],
  signIn: ['SignInInput.email', 'SignInInput.password'],
};

/** Twenty and more requests of somebody who is signed in. */
export function operationsOf(home: FurnishedWorkspace): readonly Operation[] {
  return [
    ...Object.entries(QUERIES).map(([name, places]) => queryOf(home, name, places)),
    ...Object.entries(MUTATIONS).map(([name, places]) => mutationOf(home, name, places)),
    ...downloads(home),
    ...files(home),
  ];
}

/** One root field of GraphQL, asked as somebody who may. */
export function queryOf(home: FurnishedWorkspace, name: string, wanted: readonly string[]): Operation {
  return graphqlOf(home, { kind: 'query', name, wanted });
}

const mutationOf = (home: FurnishedWorkspace, name: string, wanted: readonly string[]): Operation =>
  graphqlOf(home, { kind: 'mutation', name, wanted });

function graphqlOf(
  home: FurnishedWorkspace,
  { kind, name, wanted }: { kind: 'query' | 'mutation'; name: string; wanted: readonly string[] },
): Operation {
  const type = kind === 'query' ? SCHEMA.getQueryType()! : SCHEMA.getMutationType()!;
  const field = type.getFields()[name]!;
  const calls = FOREIGN_CALLS[kind][name]!(ownHands(home));
  const places = (variables: object): readonly Place[] =>
    placesOf(field, variables).filter((place) => wanted.includes(place.name));
  const variables = calls.find((each) => places(each).length === wanted.length);
  if (!variables) throw new Error(`No call of ${name} has all of ${wanted.join(', ')}.`);
  const input = (variables as { input?: object }).input;
  const unmarked = JSON.parse(
    JSON.stringify({
      ...variables,
      ...(input && 'idempotencyKey' in input ? { input: { ...input, idempotencyKey: EACH_KEY } } : {}),
    }),
  ) as object;
  const marked = withTexts(
    unmarked,
    places(unmarked).map((place) => [place, `${textAt(unmarked, place) || 'e'}*`] as const),
  );
  const body = JSON.stringify({ query: wholeDocument(kind, field), variables: marked });
  return posted(`${name} (${wanted.join(', ')})`, '/graphql', body, callerOf(home, name), 'application/json');
}

const textAt = (variables: object, { path }: Place): string =>
  String(
    path.reduce(
      (value: unknown, step) => (value as Record<string, unknown> | undefined)?.[step],
      variables,
    ) ?? '',
  );

function posted(name: string, path: string, body: string, by: TestMember, type: string): Operation {
  const headers = { 'content-type': type, cookie: by.client.cookie!, 'idempotency-key': EACH_KEY };
  return { name, method: 'POST', path, headers, body };
}

function downloads({ lead, admin, ids, workspaceId }: FurnishedWorkspace): readonly Operation[] {
  const got = (name: string, path: string, by: TestMember = lead): Operation => ({
    name,
    method: 'GET',
    path,
    headers: { cookie: by.client.cookie! },
  });
  return [
    got('readings, by their experiment', `/api/experiments/${ids.running}*/measurements.csv`),
    got('a pack, by its id', `/api/packs/${ids.pack}*/pack.csv`),
    got('a calendar, by its token', `/calendar/${workspaceId}.abc*.ics`),
    got('a page for readers outside, by its token', `/s/${workspaceId}.abc*`),
    got('a letter', `/outbox/${ids.running.split('_')[1]}*`, admin),
  ];
}

function files({ lead, coordinator, ids }: FurnishedWorkspace): readonly Operation[] {
  const table = `date,arm,events,total\r\n${day(-1)},x,1,10\r\n`;
  const line = { measure: 'm*', arm: 'a*', observedOn: day(-1), events: 1, total: 10, note: 'n*' };
  const people = `name,email,department,site\r\nAda*,ada@example.org,Fournil*,Lyon\r\n`;
  return [
    posted(
      'choices of a file of readings',
      `/api/experiments/${ids.running}/imports?fileName=a*&mode=b*&delimiter=c*`,
      ...([table, lead, 'text/csv'] as const),
    ),
    posted(
      'lines of a program',
      `/api/ingest/experiments/${ids.running}/measurements`,
      ...([JSON.stringify(line), lead, 'application/x-ndjson'] as const),
    ),
    posted(
      'cells of a directory',
      '/api/people/imports/preview?createDepartments=yes',
      ...([people, coordinator, 'text/csv'] as const),
    ),
  ];
}
