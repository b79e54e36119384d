import { useQuery, useSubscription } from 'urql';
import { BoardChanged } from '../api/board-changed.js';
import { BoardQuery, type BoardFilter, type BoardPageData } from '../api/board.js';

/** Enough for what is seen first: more comes when somebody looks further. */
const FIRST = 60;

export interface Board {
  readonly filter: BoardFilter;
  readonly page: BoardPageData | undefined;
  readonly error: Error | undefined;
  readonly again: () => void;
}

/** The latest experiments of the board, live. */
export function useBoard(filter: BoardFilter): Board {
  const [{ data, error }, again] = useQuery({
    query: BoardQuery,
    variables: { first: FIRST, after: null, filter },
  });
  useSubscription({ query: BoardChanged });
  return { filter, page: data?.board, error, again: () => again({ requestPolicy: 'network-only' }) };
}
