import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../generated/graphql-env.js';

/** Documents are typed from the committed schema: `graphql('query …')` knows its data and its variables. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; ID: string; JSON: unknown };
}>();

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
