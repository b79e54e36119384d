import { NEWS_TOPICS } from '@levain/domain/news/news.js';
import { Select } from '@mantine/core';
import { IconNews } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { useFormat } from '../../ui/use-format.js';
import { NewsChanged, NewsProjectsQuery, NewsQuery, type NewsItem } from './api/news.js';
import { NewsDays } from './components/news-days.js';
import classes from './components/news.module.css';
import { useNewsMark, type NewsSince } from './components/use-news-mark.js';
import type { NewsSearch } from './news-search.js';

const route = getRouteApi('/in/news');

const NO_NEW: ReadonlySet<string> = new Set();

const variablesOf = ({ topic, project }: NewsSearch, after?: string) => ({
  ...{ topic: topic ?? null, projectId: project ?? null, after: after ?? null },
});

function Filters({
  search,
  onChange,
}: {
  search: NewsSearch;
  onChange: (next: Partial<NewsSearch>) => void;
}) {
  const text = useText();
  const [{ data }] = useQuery({ query: NewsProjectsQuery });
  const projects = (data?.projects.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  return (
    <div className={classes['filters']} role="group" aria-label={text('news.filters')}>
      <Select
        label={text('news.filter.topic')}
        data={NEWS_TOPICS.map((topic) => ({ value: topic, label: text(`news.topic.${topic}`) }))}
        value={search.topic ?? null}
        onChange={(value) => onChange({ topic: NEWS_TOPICS.find((each) => each === value) })}
        clearable
      />
      <Select
        label={text('news.filter.project')}
        data={projects}
        value={search.project ?? null}
        onChange={(value) => onChange({ project: value ?? undefined })}
        searchable
        clearable
      />
    </div>
  );
}

function More({
  search,
  after,
  lastDay,
}: {
  search: NewsSearch;
  after: string;
  lastDay: string | undefined;
}) {
  const [{ data, error }, again] = useQuery({ query: NewsQuery, variables: variablesOf(search, after) });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  return <Days search={search} page={data.news} except={lastDay} newest={NO_NEW} />;
}

interface DaysProps {
  readonly search: NewsSearch;
  readonly page: {
    readonly edges: readonly { readonly node: NewsItem }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly except?: string | undefined;
  readonly newest: ReadonlySet<string>;
}

function Days({ search, page, except, newest }: DaysProps) {
  const items = page.edges.map(({ node }) => node);
  const lastDay = items.at(-1)?.happenedAt.slice(0, 10);
  return (
    <>
      <NewsDays items={items} except={except} newest={newest} />
      <NextPage pageInfo={page.pageInfo}>
        {(after) => <More search={search} after={after} lastDay={lastDay} />}
      </NextPage>
    </>
  );
}

function Since({ since: { readAt, count } }: { since: NewsSince }) {
  const text = useText();
  const format = useFormat();
  return (
    <p className={classes['since']} role="status">
      {readAt ? text('news.since', { count, when: format.relative(readAt) }) : text('news.first')}
    </p>
  );
}

/** What happened, told to everybody. */
export function NewsPage() {
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [{ data, error }, again] = useQuery({ query: NewsQuery, variables: variablesOf(search) });
  useSubscription({ query: NewsChanged });
  const change = (next: Partial<NewsSearch>) =>
    void navigate({ to: '/news', search: { ...search, ...next }, replace: true });
  const items = data?.news.edges.map(({ node }) => node);
  const isNarrowed = Boolean(search.topic ?? search.project);
  // Only the whole of the news counts as read: a part of it would hide the rest.
  const since = useNewsMark(isNarrowed ? undefined : items);
  const newest = since?.newest ?? NO_NEW;
  return (
    <Page title={text('news.title')} lead={text('news.lead')}>
      <Filters search={search} onChange={change} />
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" />}
      {since && !isNarrowed && items?.length !== 0 && <Since since={since} />}
      {data && items?.length === 0 && isNarrowed && <p role="status">{text('news.nothingLeft')}</p>}
      {data && items?.length === 0 && !isNarrowed && (
        <EmptyState
          icon={IconNews}
          title={text('news.empty')}
          why={text('news.emptyWhy')}
          action={<LinkButton to="/experiments">{text('news.emptyAction')}</LinkButton>}
        />
      )}
      {data && (
        <Days key={`${search.topic}-${search.project}`} search={search} page={data.news} newest={newest} />
      )}
    </Page>
  );
}
