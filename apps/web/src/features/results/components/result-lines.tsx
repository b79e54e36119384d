import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { NextPage } from '../../../ui/next-page.js';
import { ResultsQuery, type Result, type ResultsFilter, type ResultsPart } from '../api/results.js';
import classes from './results.module.css';

export function useResults(filter: ResultsFilter, after: string | null = null) {
  const [{ data, error }, again] = useQuery({ query: ResultsQuery, variables: { after, filter } });
  return { part: data?.board, error, again: () => again({ requestPolicy: 'network-only' }) };
}

interface LinesProps {
  readonly filter: ResultsFilter;
  readonly children: (result: Result) => ReactNode;
}

function Later({ filter, after, children }: LinesProps & { readonly after: string }) {
  const { part, error, again } = useResults(filter, after);
  if (error && !part) return <ErrorState error={error} onRetry={again} />;
  if (!part) return <LoadingState shape="rows" />;
  return (
    <ResultLines part={part} filter={filter}>
      {children}
    </ResultLines>
  );
}

/** As many as are read at a glance; the rest of the page is a tap away, and always on paper. */
const AT_A_GLANCE = 5;

/** A page of experiments, and the next when asked. */
export function ResultLines({ part, filter, children }: LinesProps & { readonly part: ResultsPart }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button is gone: whoever pressed it goes on with what it showed.
  useEffect(() => {
    if (isOpen) list.current?.children[AT_A_GLANCE]?.querySelector('a')?.focus();
  }, [isOpen]);
  const lines = part.edges.map(({ node }) => children(node)).filter((line) => line !== false);
  const hidden = isOpen ? 0 : Math.max(0, lines.length - AT_A_GLANCE);
  if (lines.length === 0 && !part.pageInfo.hasNextPage) return null;
  return (
    <>
      <ul ref={list} className={classes['lines']} data-glance={hidden > 0 || undefined}>
        {lines}
      </ul>
      {hidden > 0 && (
        <Button variant="default" className={classes['rest']} onClick={() => setIsOpen(true)}>
          {text('results.showRest', { count: hidden })}
        </Button>
      )}
      {hidden === 0 && (
        <NextPage pageInfo={part.pageInfo}>
          {(cursor) => (
            <Later filter={filter} after={cursor}>
              {children}
            </Later>
          )}
        </NextPage>
      )}
    </>
  );
}
