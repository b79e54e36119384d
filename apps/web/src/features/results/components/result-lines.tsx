import type { ReactNode } from 'react';
import { useQuery } from 'urql';
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

/** A page of experiments, and the next when asked. */
export function ResultLines({ part, filter, children }: LinesProps & { readonly part: ResultsPart }) {
  if (part.edges.length === 0) return null;
  return (
    <>
      <ul className={classes['lines']}>{part.edges.map(({ node }) => children(node))}</ul>
      <NextPage pageInfo={part.pageInfo}>
        {(cursor) => (
          <Later filter={filter} after={cursor}>
            {children}
          </Later>
        )}
      </NextPage>
    </>
  );
}
