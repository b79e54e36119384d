import { useQuery } from 'urql';
import { graphql } from '../../lib/graphql/graphql.js';
import { ErrorState } from '../error-state.js';
import { LoadingState } from '../loading-state.js';
import { AskList } from './ask-list.js';
import { AskParts } from './ask-parts.js';

export const OpenAsksQuery = graphql(
  `
    query OpenAsks {
      asks(first: 50, view: open) {
        edges {
          node {
            id
            ...AskParts
          }
        }
      }
    }
  `,
  [AskParts],
);

interface OpenAsksProps {
  /** Ids of the questions a board is about (of rows or global); nothing: all that are open. */
  readonly ids?: readonly string[];
}

const bare = (id: string): string => id.replace(/^ask_/, '');

/** The open decisions a board holds, with everything that answering one takes: one request for all of them. */
export function OpenAsks({ ids }: OpenAsksProps) {
  const [{ data, error }, again] = useQuery({ query: OpenAsksQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={2} />;
  const wanted = ids && new Set(ids.map(bare));
  const asks = data.asks.edges.map(({ node }) => node).filter(({ id }) => !wanted || wanted.has(bare(id)));
  return asks.length > 0 ? <AskList asks={asks} /> : null;
}
