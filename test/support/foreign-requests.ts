import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { ApiClient, GraphqlAnswer } from './api-client.js';
import { FOREIGN_CALLS } from './foreign-calls.js';
import type { Hands } from './foreign-calls/hands.js';
import { wholeDocument } from './whole-selection.js';

export type Kind = 'query' | 'mutation';
export const KINDS: readonly Kind[] = ['query', 'mutation'];

/** Requests that name what is not the caller's, for every root field of a schema. */
export class ForeignRequests {
  private readonly documents = new Map<string, string>();

  constructor(private readonly schema: GraphQLSchema) {}

  fields(kind: Kind): Record<string, GraphQLField<unknown, unknown>> {
    const root = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    return root!.getFields();
  }

  /** Calls the field once for each way of naming it, for as much as can be asked for. */
  async answers(client: ApiClient, kind: Kind, name: string, given: Hands): Promise<GraphqlAnswer[]> {
    const answers: GraphqlAnswer[] = [];
    for (const variables of FOREIGN_CALLS[kind][name]!(given)) {
      answers.push(await this.answer(client, kind, name, variables));
    }
    return answers;
  }

  async answer(client: ApiClient, kind: Kind, name: string, variables: object): Promise<GraphqlAnswer> {
    return withoutEcho(await client.send(this.document(kind, name, variables), variables), variables);
  }

  private document(kind: Kind, name: string, variables: object): string {
    const { id } = variables as { id?: string };
    const type = name === 'node' && id ? capital(id.split('_')[0]!) : '';
    const key = `${kind} ${name} ${type}`;
    const known = this.documents.get(key);
    if (known !== undefined) return known;
    const named = type ? this.schema.getType(type) : undefined;
    // What is not found by its id alone is asked for all the same.
    const isNode = isObjectType(named) && named.getInterfaces().some((each) => each.name === 'Node');
    const on = isNode ? named : undefined;
    const document = wholeDocument(kind, this.fields(kind)[name]!, on);
    this.documents.set(key, document);
    return document;
  }
}

/** A refusal may say again what was sent, shortened: that tells the caller nothing. */
function withoutEcho(answer: GraphqlAnswer, sent: object): GraphqlAnswer {
  const ids = JSON.stringify(sent).match(/[a-z]+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? [];
  const echoes = ids.flatMap((id) => [`"value":"${id}"`, `"value":"${id.slice(0, 40)}"`]);
  const { input } = sent as { input?: { email?: string } };
  const text = echoes.reduce((said, echo) => said.replaceAll(echo, '"value":"sent"'), JSON.stringify(answer));
  return JSON.parse(input?.email ? text.replaceAll(`"email":"${input.email}"`, '"email":"sent"') : text);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
