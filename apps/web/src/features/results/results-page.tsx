import { Button } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { ResultsChanged, ResultsOverviewQuery } from './api/overview.js';
import { Learned } from './components/learned.js';
import { ResultsFilters } from './components/results-filters.js';
import classes from './components/results.module.css';
import { Stopped } from './components/stopped.js';
import { Surprised } from './components/surprised.js';
import { Testing } from './components/testing.js';
import { ToDecide } from './components/to-decide.js';
import { TrackRecordPanel } from './components/track-record.js';
import { WhereWeStand } from './components/where-we-stand.js';
import { isNarrowed, resultsFilter } from './results-filter.js';
import type { ResultsSearch } from './results-search.js';

const route = getRouteApi('/in/results/');

function Nothing({ search }: { search: ResultsSearch }) {
  const text = useText();
  if (isNarrowed(search)) return <p role="status">{text('results.nothing')}</p>;
  return (
    <EmptyState
      icon={IconChartBar}
      title={text('results.empty')}
      why={text('results.emptyWhy')}
      action={<LinkButton to="/experiments">{text('results.emptyAction')}</LinkButton>}
    />
  );
}

/** Six questions, each answered in one bold sentence, then by what the answer is made of. */
function Questions({ search }: { search: ResultsSearch }) {
  const filter = resultsFilter(search);
  return (
    <>
      <ToDecide filter={filter} />
      <Learned filter={filter} search={search} />
      <Surprised filter={filter} />
      <TrackRecordPanel filter={filter} search={search} />
      <Testing filter={filter} search={search} />
      <Stopped filter={filter} search={search} />
    </>
  );
}

export function ResultsPage() {
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const variables = { filter: resultsFilter(search) };
  const [{ data, error }, again] = useQuery({ query: ResultsOverviewQuery, variables });
  useSubscription({ query: ResultsChanged });
  const overview = data?.board;
  const change = (next: Partial<ResultsSearch>) =>
    void navigate({ to: '.', search: (old: ResultsSearch) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={text('results.title')}
      lead={overview && overview.totalCount > 0 && <WhereWeStand overview={overview} search={search} />}
      actions={
        <Button
          variant="default"
          className={classes['print']}
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
          onClick={() => window.print()}
        >
          {text('results.print')}
        </Button>
      }
    >
      <ResultsFilters search={search} onChange={change} />
      {error && !overview && <ErrorState error={error} onRetry={() => again()} />}
      {!overview && !error && <LoadingState shape="rows" />}
      {overview?.totalCount === 0 && <Nothing search={search} />}
      {overview && overview.totalCount > 0 && <Questions key={JSON.stringify(search)} search={search} />}
    </Page>
  );
}
