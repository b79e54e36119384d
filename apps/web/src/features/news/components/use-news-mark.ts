import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../lib/graphql/use-act.js';
import { MarkNewsRead, NewsMarkQuery, type NewsItem } from '../api/news.js';

export interface NewsSince {
  readonly readAt: string | null;
  readonly count: number;
  /** What was new when one came; it stays so while one reads. */
  readonly newest: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** How far one had read when one came; what is shown then counts as read. */
export function useNewsMark(shown: readonly NewsItem[] | undefined): NewsSince | null {
  const [{ data }] = useQuery({ query: NewsMarkQuery, requestPolicy: 'network-only' });
  const { run } = useAct(MarkNewsRead);
  const [since, setSince] = useState<NewsSince | null>(null);
  const marked = useRef<string | null>(null);
  const mark = data?.newsMark;
  useEffect(() => {
    if (!mark || !shown || since) return;
    const newest = new Set(shown.filter(({ isNew }) => isNew).map(({ id }) => id));
    setSince({ ...mark, newest: newest.size > 0 ? newest : NOTHING });
  }, [mark, shown, since]);
  const latest = shown?.[0]?.id ?? null;
  useEffect(() => {
    if (!since || !latest || marked.current === latest) return;
    marked.current = latest;
    void run({ input: { lastId: latest } });
  }, [since, latest, run]);
  return since;
}
