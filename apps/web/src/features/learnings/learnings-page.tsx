import { IconBook2, IconSignLeft } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { LearningsQuery } from './api/learnings.js';
import { Facets } from './components/facets.js';
import classes from './components/learning-list.module.css';
import { LearningLine } from './components/learning-line.js';
import { NothingFound } from './components/nothing-found.js';
import { Views } from './components/views.js';
import { activeFilters, filterOf, type LearningsSearch } from './learnings-search.js';

const route = getRouteApi('/in/learnings');

function Nothing({ search }: { search: LearningsSearch }) {
  const text = useText();
  if (search.q || activeFilters(search) > 0) return <NothingFound search={search} />;
  if (search.shelf) {
    return (
      <EmptyState
        icon={IconSignLeft}
        title={text(`learnings.noneOf.${search.shelf}`)}
        why={text(`learnings.noneOfWhy.${search.shelf}`)}
        action={<LinkButton to="/learnings">{text('learnings.view.all')}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      icon={IconBook2}
      title={text('learnings.empty')}
      why={text('learnings.emptyWhy')}
      action={<LinkButton to="/experiments">{text('learnings.emptyAction')}</LinkButton>}
    />
  );
}

interface LinesProps {
  readonly search: LearningsSearch;
  readonly after?: string;
}

const variablesOf = (search: LearningsSearch, after?: string) => ({
  ...{ text: search.q ?? null, after: after ?? null, filter: filterOf(search) },
});

function More({ search, after }: LinesProps) {
  const [{ data, error }, again] = useQuery({ query: LearningsQuery, variables: variablesOf(search, after) });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  return <Lines search={search} page={data.learnings} />;
}

type Page = Pick<NonNullable<ReturnType<typeof useLibrary>[0]['data']>['learnings'], 'edges' | 'pageInfo'>;

function Lines({ search, page }: { search: LearningsSearch; page: Page }) {
  return (
    <>
      <ul className={classes['list']}>
        {page.edges.map(({ node }) => (
          <LearningLine key={node.id} learning={node} />
        ))}
      </ul>
      <NextPage pageInfo={page.pageInfo}>{(after) => <More search={search} after={after} />}</NextPage>
    </>
  );
}

const useLibrary = (search: LearningsSearch) =>
  useQuery({ query: LearningsQuery, variables: variablesOf(search) });

/** What was learned: to be found, doubted, and used again. */
export function LearningsPage() {
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [{ data, error, stale }, again] = useLibrary(search);
  const library = data?.learnings;
  const change = (next: Partial<LearningsSearch>) =>
    void navigate({ to: '/learnings', search: { ...search, ...next }, replace: true });
  const isEmpty = library?.totalCount === 0;
  const isWhole = !search.q && !search.shelf && activeFilters(search) === 0;
  return (
    <Page title={text('learnings.title')} lead={text('learnings.lead')}>
      {!(isEmpty && isWhole) && (
        <>
          <Views search={search} counts={library?.facets} />
          <SearchBox label={text('learnings.search')} value={search.q} onSearch={(q) => change({ q })} />
        </>
      )}
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!library && !error && <LoadingState shape="rows" />}
      {library && isEmpty && activeFilters(search) === 0 && <Nothing search={search} />}
      {library && !(isEmpty && activeFilters(search) === 0) && (
        <div className={classes['layout']}>
          <Facets search={search} counts={library.facets} onChange={change} />
          <div className={classes['list']} aria-busy={stale}>
            <p className={classes['count']} role="status">
              {text('learnings.count', { count: library.totalCount })}
            </p>
            {isEmpty ? <Nothing search={search} /> : <Lines search={search} page={library} />}
          </div>
        </div>
      )}
    </Page>
  );
}
