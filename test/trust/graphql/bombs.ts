export interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  readonly type?: string;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

export interface Bomb extends Sent {
  readonly name: string;
  /** What a member may do. */
  readonly visitorsOnly?: boolean;
  isRefused(answer: Answered): boolean;
}

/** Refused as a whole: nothing was executed, and no fault was met. */
const refused = ({ text }: Answered): boolean =>
  /"code":"(GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|BAD_REQUEST|UNAUTHENTICATED|FORBIDDEN)"/.test(
    text,
  ) && !/"data":\{/.test(text);

const document = (name: string, query: string): Bomb => ({
  ...{ name, body: JSON.stringify({ query }), isRefused: refused },
});

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Each fragment spreads the next one twice: 2^20 fields in a few hundred words. */
const LAUGHS = `{ ...f0 } ${times(20, (index) => `fragment f${index} on Query { ...f${index + 1} a${index}: __typename ...f${index + 1} }`)} fragment f20 on Query { __typename }`;

const FULL_INTROSPECTION =
  '{ __schema { types { name fields { name args { name } type { name kind ofType { name } } } } } }';

/** Pages within pages, through the links of objects to one another. */
const DEEP = `{ experiment(id: "x") { ${'hypothesis { experiments { id prototype { hypotheses { '.repeat(4)} id ${'} } } }'.repeat(4)} } }`;
const CIRCLE = `{ __schema { types { ${'fields { type { '.repeat(7)} name ${'} }'.repeat(7)} } } }`;

export const BOMBS: readonly Bomb[] = [
  document('a hundred aliases', `{ ${times(100, (index) => `a${index}: viewer { member { id } }`)} }`),
  document('a hundred aliases of names', `{ ${times(101, (index) => `a${index}: __typename`)} }`),
  document('a hundred directives', `{ __typename ${'@skip(if: false) '.repeat(100)} }`),
  document('fifty directives nobody knows', `{ __typename ${'@aa'.repeat(50)} }`),
  document('one field five thousand times', `{ ${'__typename '.repeat(5_000)} }`),
  document(
    'a document of a megabyte',
    `{ ${'viewer { member { id } } '.repeat(40_000)} }`.slice(0, 1_000_000),
  ),
  document('a path thirty deep', DEEP),
  document('the schema in circles', CIRCLE),
  document('fragments that never end', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
  document('a fragment of itself', '{ ...a } fragment a on Query { ...a __typename }'),
  document('a million laughs', LAUGHS),
  document(
    'pages of a hundred, twelve times',
    `{ ${times(12, (index) => `a${index}: board(first: 100) { edges { node { id title stage number verdict decision design learning closedAt startedAt projectName ownerName stopDate } cursor } }`)} }`,
  ),
  document('a field with a typing error tells no name', '{ viewr { __typename } }'),
  {
    ...{
      name: 'a typing error is answered with suggestions',
      body: JSON.stringify({ query: '{ viewe { id } }' }),
    },
    isRefused: ({ text }) => !/did you mean/i.test(text),
  },
  {
    name: 'ten operations in one request',
    body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
    isRefused: ({ status }) => status === 400,
  },
  {
    ...{
      name: 'the schema, as a visitor',
      body: JSON.stringify({ query: FULL_INTROSPECTION }),
      visitorsOnly: true,
    },
    isRefused: refused,
  },
  {
    name: 'a query by address alone',
    ...{ method: 'GET', path: '/graphql?query=%7B__typename%7D' },
    isRefused: ({ text }) => !text.includes('"__typename"'),
  },
  {
    name: 'a change by address alone',
    ...{ method: 'GET', path: '/graphql?query=mutation%7BsignOut%7D' },
    isRefused: ({ text }) => !/"signOut":true/.test(text),
  },
  {
    name: 'a query as a form sends it',
    ...{ type: 'application/x-www-form-urlencoded', body: 'query=%7B__typename%7D' },
    isRefused: ({ text }) => !text.includes('"__typename"'),
  },
  {
    ...{ name: 'a query as plain text', type: 'text/plain', body: '{"query":"{__typename}"}' },
    isRefused: ({ text }) => !text.includes('"__typename"'),
  },
  {
    name: 'traces in the answer',
    body: JSON.stringify({ query: '{ __typename }' }),
    isRefused: ({ text }) => !/tracing|stacktrace/i.test(text),
  },
  {
    ...{ name: 'a fault with its stack', body: JSON.stringify({ query: 'qwerty' }) },
    isRefused: ({ text }) => !/stacktrace|node_modules|at .*:\d+:\d+/.test(text),
  },
];
