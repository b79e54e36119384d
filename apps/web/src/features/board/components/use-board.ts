import { useCallback, useEffect, useState } from 'react';
import { useClient, useQuery, useSubscription } from 'urql';
import { BoardChanged } from '../api/board-changed.js';
import { BoardQuery, type BoardFilter, type BoardPageData, type Card } from '../api/board.js';

export interface Board {
  readonly page: BoardPageData | undefined;
  readonly cards: readonly Card[];
  readonly error: Error | undefined;
  readonly hasMore: boolean;
  readonly more: () => Promise<void>;
  readonly again: () => void;
}

interface Later {
  readonly cards: readonly Card[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** The board, live; pages after the first are asked for, and begin again when the filter or the first page changes. */
export function useBoard(filter: BoardFilter): Board {
  const client = useClient();
  const [{ data, error }, again] = useQuery({ query: BoardQuery, variables: { after: null, filter } });
  const [later, setLater] = useState<Later | null>(null);
  useSubscription({ query: BoardChanged });
  const page = data?.board;
  useEffect(() => setLater(null), [page]);

  const { endCursor = null, hasNextPage = false } = later ?? page?.pageInfo ?? {};
  const more = useCallback(async () => {
    const next = await client.query(BoardQuery, { after: endCursor, filter }).toPromise();
    if (!next.data) return;
    const { edges, pageInfo } = next.data.board;
    setLater((now) => ({ cards: [...(now?.cards ?? []), ...edges.map(({ node }) => node)], ...pageInfo }));
  }, [client, endCursor, filter]);
  const first = page?.edges.map(({ node }) => node) ?? [];
  return {
    page,
    cards: later ? [...first, ...later.cards] : first,
    error,
    hasMore: hasNextPage,
    more,
    again: () => again({ requestPolicy: 'network-only' }),
  };
}
