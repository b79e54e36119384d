import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { levainCache } from '../src/lib/graphql/cache.js';

type Variables = Record<string, unknown>;
export type Answers = Record<string, (variables: Variables) => unknown>;

export interface TestServer {
  readonly client: Client;
  /** Every operation asked, in order. */
  readonly asked: readonly { readonly name: string; readonly variables: Variables }[];
}

interface Body {
  query: string;
  variables: Variables;
}

/** Screens may listen; nothing is ever said. */
const silence = subscriptionExchange({
  forwardSubscription: () => ({ subscribe: () => ({ unsubscribe: () => {} }) }),
});

/** Answers by the name of the operation; an unexpected one is a fault, as from the server. A thrown error cuts the line. */
export function testServer(answers: Answers): TestServer {
  const asked: { name: string; variables: Variables }[] = [];
  const answer = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    const { query, variables } = JSON.parse(String(init?.body)) as Body;
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    asked.push({ name, variables });
    const give = answers[name];
    const body = give ? { data: await give(variables) } : { errors: [{ message: `No answer for ${name}` }] };
    const text = JSON.stringify(body);
    return {
      ok: true,
      status: 200,
      headers: new Headers({ 'content-type': 'application/json' }),
      text: () => Promise.resolve(text),
    } as unknown as Response;
  };
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    fetch: answer as typeof fetch,
    exchanges: [levainCache(), silence, fetchExchange],
  });
  return { client, asked };
}
