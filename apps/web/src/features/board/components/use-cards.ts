import type { Stage } from '@levain/domain/experiments/stages.js';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { BoardCardsQuery, type BoardFilter, type BoardPageData, type Card } from '../api/board.js';

const NEXT = 50;

export interface Cards {
  readonly cards: readonly Card[];
  readonly hasMore: boolean;
  readonly more: () => Promise<void>;
}

interface Older {
  /** What they were asked for: another filter begins anew. */
  readonly filter: BoardFilter;
  readonly cards: readonly Card[];
  readonly end: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/**
 * The cards of a board, or of one of its columns: those of the live page, then older ones a page at a time. The page holds everything newer than its end,
 * so a column goes on from there whatever the other columns hold. What was shown once stays when the page moves on.
 */
export function useCards(filter: BoardFilter, page: BoardPageData, stage?: Stage): Cards {
  const client = useClient();
  const [kept, setOlder] = useState<Older | null>(null);
  const asking = useRef(false);
  const older = kept?.filter === filter ? kept : null;
  const fresh = useMemo(() => page.edges.map(({ node }) => node), [page]);
  const cards = useMemo(() => merged(fresh, older?.cards ?? [], stage), [fresh, older, stage]);
  const { endCursor, hasNextPage } = older?.end ?? page.pageInfo;
  const more = useCallback(async () => {
    if (asking.current || !hasNextPage) return;
    asking.current = true;
    const asked = stage ? { ...filter, stages: [stage] } : filter;
    const next = await client
      .query(BoardCardsQuery, { first: NEXT, after: endCursor, filter: asked })
      .toPromise();
    asking.current = false;
    if (!next.data) return;
    const { edges, pageInfo } = next.data.board;
    setOlder((now) => ({
      filter,
      cards: [...(now?.filter === filter ? now.cards : fresh), ...edges.map(({ node }) => node)],
      end: pageInfo,
    }));
  }, [client, endCursor, filter, fresh, hasNextPage, stage]);
  return { cards, hasMore: hasNextPage, more };
}

/** A card of the live page stands where the page says; the others where they stood. */
function merged(fresh: readonly Card[], older: readonly Card[], stage: Stage | undefined): readonly Card[] {
  const known = new Set(fresh.map(({ id }) => id));
  const all = [...fresh, ...older.filter(({ id }) => !known.has(id))];
  return stage ? all.filter((card) => card.stage === stage) : all;
}
