import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { learningRate } from '@levain/domain/portfolio/measures-of-practice.js';
import { Button } from '@mantine/core';
import { IconChartDots, IconPrinter } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { ScopeFilters } from '../../ui/scope/scope-filters.js';
import { boardScope, isNarrowed, type ScopeSearch } from '../../ui/scope/scope-search.js';
import { useFormat } from '../../ui/use-format.js';
import { PortfolioChanged, PortfolioQuery, type Portfolio } from './api/portfolio.js';
import { CostReturn } from './components/cost-return.js';
import { Groups, type GroupsProps } from './components/groups.js';
import { IterationPanel } from './components/iteration.js';
import classes from './components/portfolio.module.css';
import { Practice } from './components/practice.js';
import { QuarterVerdicts } from './components/quarter-verdicts.js';
import { TimeToVerdict } from './components/time-to-verdict.js';
import { TrackRecordPanel } from './components/track-record.js';
import type { PortfolioSearch } from './portfolio-search.js';

const route = getRouteApi('/in/results/portfolio');
const USUAL_GROUPING: Grouping = 'department';

function Nothing({ search }: { search: ScopeSearch }) {
  const text = useText();
  if (isNarrowed(search)) return <p role="status">{text('portfolio.nothing')}</p>;
  return (
    <EmptyState
      icon={IconChartDots}
      title={text('portfolio.empty')}
      why={text('portfolio.emptyWhy')}
      action={<LinkButton to="/experiments/new">{text('portfolio.emptyAction')}</LinkButton>}
    />
  );
}

/** What there is, what ended and what it taught, in one sentence. */
function Headline({ figures }: { figures: Portfolio['figures'] }) {
  const text = useText();
  const format = useFormat();
  const { rate } = learningRate(figures);
  return (
    <b>
      {text('portfolio.lead', {
        count: figures.experiments,
        running: figures.running,
        ended: figures.ended,
        learned: figures.learned,
        hasRate: String(rate !== null),
        rate: rate === null ? '' : format.percent(rate, 0),
      })}
    </b>
  );
}

/** Smaller questions one after the other, each answered in a sentence, then drawn. */
function Panels(props: GroupsProps) {
  const { portfolio, search } = props;
  return (
    <>
      <QuarterVerdicts portfolio={portfolio} search={search} />
      <Groups {...props} />
      <Practice portfolio={portfolio} search={search} />
      <TimeToVerdict portfolio={portfolio} search={search} />
      <IterationPanel portfolio={portfolio} search={search} />
      <TrackRecordPanel search={search} />
      <CostReturn portfolio={portfolio} search={search} />
    </>
  );
}

function Print() {
  const text = useText();
  return (
    <Button
      variant="default"
      className={classes['print']}
      leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
      onClick={() => window.print()}
    >
      {text('portfolio.print')}
    </Button>
  );
}

export function PortfolioPage() {
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const by = search.by ?? USUAL_GROUPING;
  const [{ data, error }, again] = useQuery({
    query: PortfolioQuery,
    variables: { scope: boardScope(search), by },
  });
  useSubscription({ query: PortfolioChanged });
  const portfolio = data?.portfolio;
  const change = (next: Partial<PortfolioSearch>) =>
    void navigate({ to: '.', search: (old: PortfolioSearch) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={text('portfolio.title')}
      lead={portfolio && portfolio.figures.experiments > 0 && <Headline figures={portfolio.figures} />}
      actions={<Print />}
    >
      <ScopeFilters search={search} onChange={change} />
      {error && !portfolio && <ErrorState error={error} onRetry={() => again()} />}
      {!portfolio && !error && <LoadingState shape="chart" />}
      {portfolio?.figures.experiments === 0 && <Nothing search={search} />}
      {portfolio && portfolio.figures.experiments > 0 && (
        <Panels
          portfolio={portfolio}
          search={search}
          by={by}
          sort={search.sort ?? 'name'}
          onBy={(next) => change({ by: next === USUAL_GROUPING ? undefined : next })}
          onSort={(next) => change({ sort: next === 'name' ? undefined : next })}
        />
      )}
    </Page>
  );
}
