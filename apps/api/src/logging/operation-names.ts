import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Kind, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { observedOf } from './observed.js';

/** Says of a request to /graphql what was asked and what came of it. */
@Plugin()
export class OperationNames implements ApolloServerPlugin<RequestContext> {
  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return {
      async didResolveOperation({ operation, contextValue }) {
        observedOf(contextValue.req).operation = operation && nameOf(operation);
      },
      async willSendResponse({ response, contextValue }) {
        const observed = observedOf(contextValue.req);
        observed.workspaceId = contextValue.member?.workspaceId;
        if (response.body.kind === 'single')
          observed.code = codeOf(response.body.singleResult) ?? observed.code;
      },
    };
  }
}

/** Of a document that fits the schema: its fields are there. */
function nameOf({ operation, selectionSet }: OperationDefinitionNode): string {
  const first = selectionSet.selections.find((each) => each.kind === Kind.FIELD);
  return first ? `${operation} ${first.name.value}` : operation;
}

/** The first error; an act that was refused is told by its union. */
const codeOf = ({ errors }: FormattedExecutionResult): string | undefined =>
  errors?.length ? String(errors[0]!.extensions?.['code'] ?? 'UNKNOWN') : undefined;
