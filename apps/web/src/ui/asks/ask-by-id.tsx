import '../mantine-styles-more.js';
import { useQuery } from 'urql';
import { graphql } from '../../lib/graphql/graphql.js';
import { ErrorState } from '../error-state.js';
import { LoadingState } from '../loading-state.js';
import { AskItem } from './ask-item.js';
import { AskParts } from './ask-parts.js';

export const AskQuery = graphql(
  `
    query Ask($id: ID!) {
      ask(id: $id) {
        ...AskParts
      }
    }
  `,
  [AskParts],
);

/** One decision asked of leadership, answered where it is read. */
export function AskById({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: AskQuery, variables: { id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={2} />;
  return data.ask ? <AskItem ask={data.ask} as="div" /> : null;
}
