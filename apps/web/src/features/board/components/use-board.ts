import { useQuery, useSubscription, type TypedDocumentNode } from 'urql';
import type { VariablesOf } from '../../../lib/graphql/graphql.js';
import { BoardChanged } from '../api/board-changed.js';
import {
  BoardCardsQuery,
  BoardCountsQuery,
  BoardQuery,
  type BoardCounts,
  type BoardFilter,
  type BoardPageData,
} from '../api/board.js';

/** Enough for what is seen first: more comes when somebody looks further. */
const FIRST = 60;

export interface Board {
  readonly filter: BoardFilter;
  readonly page: BoardPageData | undefined;
  /** Not yet known while what holds the words looked for is being counted. */
  readonly counts: BoardCounts | undefined;
  readonly error: Error | undefined;
  readonly again: () => void;
}

type Shown = TypedDocumentNode<
  { board: BoardPageData & Partial<BoardCounts> },
  VariablesOf<typeof BoardQuery>
>;

/** The latest experiments of the board, live. What holds some words takes longer to count than to show: its cards do not wait for it. */
export function useBoard(filter: BoardFilter): Board {
  const isCountedApart = Boolean(filter.text);
  const [{ data, error }, again] = useQuery({
    query: (isCountedApart ? BoardCardsQuery : BoardQuery) as Shown,
    variables: { first: FIRST, after: null, filter },
  });
  const [counted] = useQuery({ query: BoardCountsQuery, variables: { filter }, pause: !isCountedApart });
  useSubscription({ query: BoardChanged });
  return {
    filter,
    page: data?.board,
    counts: isCountedApart
      ? countsOf(counted.fetching ? undefined : counted.data?.board)
      : countsOf(data?.board),
    error,
    again: () => again({ requestPolicy: 'network-only' }),
  };
}

/** While another filter is being asked for, the page of the one before stands there, which may have been counted apart. */
function countsOf(board: Partial<BoardCounts> | undefined): BoardCounts | undefined {
  const { totalCount, stageCounts } = board ?? {};
  return totalCount === undefined || !stageCounts ? undefined : { totalCount, stageCounts };
}
