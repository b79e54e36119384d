import { IconBook2 } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { T, useText } from '../../i18n/use-text.js';
import { DecisionBadge } from '../../ui/decision-badge.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { DateText } from '../../ui/values.js';
import { VerdictBadge } from '../../ui/verdict-badge.js';
import { LearningsQuery, type LearningListed } from './api/learnings.js';
import classes from './components/learning-list.module.css';

const route = getRouteApi('/in/learnings');

/** Failures are published with the same template and weight as successes. */
function Learning({ learning }: { learning: LearningListed }) {
  const { experiment } = learning;
  return (
    <li className={classes['learning']}>
      <p className={classes['statement']}>{learning.statement}</p>
      <p className={classes['limits']}>
        <T id="learnings.limits" values={{ limits: learning.limits, b: (chunks) => <b>{chunks}</b> }} />
      </p>
      <div className={classes['source']}>
        {experiment.verdict && <VerdictBadge verdict={experiment.verdict} />}
        {experiment.decision && <DecisionBadge decision={experiment.decision} />}
        <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }} size="sm">
          EXP-{experiment.number} {experiment.title}
        </TextLink>
        <span>
          {learning.writtenBy.name}, <DateText value={learning.createdAt} />
        </span>
      </div>
    </li>
  );
}

function Nothing({ q }: { q: string | undefined }) {
  const text = useText();
  if (q) return <p role="status">{text('ui.nothingFound', { q })}</p>;
  return (
    <EmptyState
      icon={IconBook2}
      title={text('learnings.empty')}
      why={text('learnings.emptyWhy')}
      action={<LinkButton to="/experiments">{text('learnings.emptyAction')}</LinkButton>}
    />
  );
}

function Learnings({ q, after }: { q: string | undefined; after?: string }) {
  const [{ data, error }, again] = useQuery({
    query: LearningsQuery,
    variables: { text: q ?? null, after: after ?? null },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  const { edges, pageInfo } = data.learnings;
  if (edges.length === 0) return <Nothing q={q} />;
  return (
    <>
      <ul className={classes['list']}>
        {edges.map(({ node }) => (
          <Learning key={node.id} learning={node} />
        ))}
      </ul>
      <NextPage pageInfo={pageInfo}>{(cursor) => <Learnings q={q} after={cursor} />}</NextPage>
    </>
  );
}

export function LearningsPage() {
  const text = useText();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  return (
    <Page title={text('learnings.title')} lead={text('learnings.lead')}>
      <SearchBox
        label={text('learnings.search')}
        value={q}
        onSearch={(next) => void navigate({ to: '.', search: { q: next }, replace: true })}
      />
      <Learnings key={q ?? ''} q={q} />
    </Page>
  );
}
