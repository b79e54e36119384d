import type { ApolloServerPlugin } from '@apollo/server';
import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { TOO_BROAD } from './format-error.js';
import type { RequestContext } from './request-context.js';

/** What an answer holds at most. A page says beforehand how long it is; a list without pages does so only when it has been read. */
const MOST_OBJECTS = 10_000;

type Field = GraphQLField<unknown, RequestContext>;

const TOO_LARGE = new GraphQLError(
  `The answer would hold more than ${MOST_OBJECTS} objects. Ask for less at once.`,
  { extensions: { code: 'ANSWER_TOO_LARGE' } },
);

/** Counts the objects of every answer; from the limit on, nothing more is read for it. */
export function withAnswerSize(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields() as Record<string, Field>))
      if (!isLeafType(getNamedType(field.type))) field.resolve = counted(field);
  }
  return schema;
}

function counted({ type, resolve = defaultFieldResolver }: Field): Field['resolve'] {
  const nothing = nothingOf(type);
  return (source, args, context, info) => {
    // What is told of one event after the other is an answer each.
    if (info.operation.operation === 'subscription') return resolve(source, args, context, info);
    if (isTooLarge(context)) return nothing();
    const value: unknown = resolve(source, args, context, info);
    const count = (known: unknown): unknown => {
      context.objects += sizeOf(known);
      return isTooLarge(context) ? nothing() : known;
    };
    return value instanceof Promise ? value.then(count) : count(value);
  };
}

const isTooLarge = ({ objects }: RequestContext): boolean => objects > MOST_OBJECTS;

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === null || value === undefined ? 0 : 1;
}

/** How a field ends without reading anything; what it says is not given in any case. */
function nothingOf(type: GraphQLOutputType): () => unknown {
  if (isListType(isNonNullType(type) ? type.ofType : type)) return () => [];
  return () => {
    if (isNonNullType(type)) throw TOO_LARGE;
    return null;
  };
}

/** An answer that grew too large, or was of too many things, is not given: it says so instead, once. */
export const answerLimits: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { errors = [] } = response.body.singleResult;
        const refused = isTooLarge(contextValue) ? TOO_LARGE : errors.find(isTooBroad);
        if (!refused) return;
        const { message, extensions } = refused;
        response.body.singleResult = { data: null, errors: [{ message, extensions: { ...extensions } }] };
      },
    };
  },
};

const isTooBroad = ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === TOO_BROAD;
