import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { USUAL_PERIOD } from '@levain/domain/boards/period.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { Button } from '@mantine/core';
import { IconChartBar, IconPresentation, IconPrinter, IconSnowflake } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { today } from '../../lib/today.js';
import { useMay } from '../../lib/viewer.js';
import { OpenAsks } from '../../ui/asks/open-asks.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { PeriodControl } from '../../ui/period/period-control.js';
import { ScopeFilters } from '../../ui/scope/scope-filters.js';
import { boardScope, isNarrowed, scopeOf } from '../../ui/scope/scope-search.js';
import { useFormat } from '../../ui/use-format.js';
import { AnswersChanged, answersFrom, BoardAnswersQuery } from './api/board-answers.js';
import { OneMinute } from './components/one-minute.js';
import { Questions } from './components/questions.js';
import { ReadingLevelSwitch, useReadingLevel } from './components/reading-level-switch.js';
import classes from './components/results.module.css';
import type { ResultsSearch } from './results-search.js';

const route = getRouteApi('/in/results/');

const isSilent = ({ believed, testing, learned, blocked, decide }: BoardAnswers): boolean =>
  believed.hypotheses + testing.running + learned.evaluated + blocked.count + decide.asks.length === 0;

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

function Actions({ search }: { search: ResultsSearch }) {
  const text = useText();
  const mayFreeze = useMay('freezePack');
  return (
    <>
      {mayFreeze && (
        <LinkButton
          to="/results/packs"
          search={{ ...scopeOf(search), freeze: true }}
          variant="default"
          className={classes['print']}
          leftSection={<IconSnowflake size={16} stroke={1.6} aria-hidden />}
        >
          {text('results.freeze')}
        </LinkButton>
      )}
      <LinkButton
        to="/meeting"
        search={search}
        variant="default"
        className={classes['print']}
        leftSection={<IconPresentation size={16} stroke={1.6} aria-hidden />}
      >
        {text('results.meeting')}
      </LinkButton>
      <Button
        variant="default"
        className={`${classes['print']} ${classes['desk']}`}
        leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
        onClick={() => window.print()}
      >
        {text('results.print')}
      </Button>
    </>
  );
}

interface AnsweredProps {
  readonly answers: BoardAnswers;
  readonly kept: Parameters<typeof useReadingLevel>[0];
  readonly search: ResultsSearch;
}

function Answered({ answers, kept, search }: AnsweredProps) {
  const { level, choose } = useReadingLevel(kept);
  const ids = answers.decide.asks.map(({ id }) => id);
  const asks = ids.length > 0 && <OpenAsks ids={ids} />;
  return (
    <>
      <ReadingLevelSwitch level={level} onChoose={choose} />
      <Questions key={JSON.stringify(search)} answers={answers} level={level} search={search} asks={asks} />
    </>
  );
}

interface ResultsPageProps {
  /** What keeps the board in view, and opens those that were kept. */
  readonly boards?: (search: ResultsSearch, level: ReadingLevel) => ReactNode;
}

export function ResultsPage({ boards }: ResultsPageProps) {
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const search = route.useSearch();
  const variables = { scope: boardScope(search), period: search.period ?? USUAL_PERIOD };
  const [{ data, error }, again] = useQuery({ query: BoardAnswersQuery, variables });
  useSubscription({ query: AnswersChanged });
  const answers = data && answersFrom(data.boardAnswers);
  // What a leader with one minute must know stands before everything else; the seven questions keep their order.
  const told = answers && !isSilent(answers) ? answers : null;
  const change = (next: Partial<ResultsSearch>) =>
    void navigate({ to: '.', search: (old: ResultsSearch) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={text('results.title')}
      lead={text('results.lead', { day: format.day(answers?.asOf ?? today()) })}
      actions={<Actions search={search} />}
    >
      <PeriodControl period={search.period ?? USUAL_PERIOD} onChange={(period) => change({ period })} />
      {error && !answers && <ErrorState error={error} onRetry={() => again()} />}
      {!answers && !error && <LoadingState shape="cards" count={7} />}
      {told && <OneMinute answers={told} search={search} />}
      <ScopeFilters search={search} onChange={change} />
      {data && boards && (
        <div className={classes['boards']}>{boards(search, search.level ?? data.readingLevel)}</div>
      )}
      {answers && !told && <Nothing search={search} />}
      {data && told && <Answered answers={told} kept={search.level ?? data.readingLevel} search={search} />}
    </Page>
  );
}
