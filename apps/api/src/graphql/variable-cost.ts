import type { ApolloServerPlugin } from '@apollo/server';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costExcess } from './limits.js';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

const TOO_EXPENSIVE = { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };

/** The rules of a document see the variable, not its value: the cost of a page whose size is a variable is counted here. */
export const variableCost: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operationName, request }) {
        const tooMuch = variableCostError(schema, document, { operationName, variables: request.variables });
        if (tooMuch) throw tooMuch;
      },
    };
  },
};

/** Why the operation is refused with these values, if it is. */
export function variableCostError(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: { readonly operationName: string | null | undefined; readonly variables: Variables },
): GraphQLError | null {
  const operation = getOperationAST(document, given.operationName);
  if (!operation?.variableDefinitions?.length) return null;
  const message = costExcess(schema, withPageSizes(document, operation, given.variables));
  return message === null ? null : new GraphQLError(message, TOO_EXPENSIVE);
}

/** The document as if `first: $n` had been written with the number that `$n` stands for. */
function withPageSizes(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentNode {
  return visit(document, {
    Argument(argument): ArgumentNode | undefined {
      if (argument.name.value !== 'first' || argument.value.kind !== Kind.VARIABLE) return undefined;
      const name = argument.value.name.value;
      const declared = operation.variableDefinitions?.find((each) => each.variable.name.value === name);
      const fallback = declared?.defaultValue;
      const value = variables?.[name] ?? (fallback?.kind === Kind.INT ? fallback.value : 1);
      return { ...argument, value: { kind: Kind.INT, value: String(value) } };
    },
  });
}
