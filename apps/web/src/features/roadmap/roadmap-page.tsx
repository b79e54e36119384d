import { IconRoad } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { RoadmapChanged, RoadmapQuery, type RoadmapShown } from './api/roadmap.js';
import { CalendarPanel } from './components/calendar-panel.js';
import { RoadmapFilters } from './components/roadmap-filters.js';
import { RoadmapLines } from './components/roadmap-lines.js';
import { isNarrowed, type RoadmapSearch } from './roadmap-search.js';

const route = getRouteApi('/in/roadmap');

function Shown({ roadmap, search }: { roadmap: RoadmapShown; search: RoadmapSearch }) {
  const text = useText();
  const items = roadmap.items.filter(({ kind }) => !search.kind || kind === search.kind);
  if (items.length === 0 && isNarrowed(search)) return <p role="status">{text('roadmap.nothingLeft')}</p>;
  if (items.length === 0) {
    return (
      <EmptyState
        icon={IconRoad}
        title={text('roadmap.empty')}
        why={text('roadmap.emptyWhy')}
        action={<LinkButton to="/experiments">{text('roadmap.emptyAction')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <p role="status" style={{ margin: 0 }}>
        {text(roadmap.isCut ? 'roadmap.cut' : 'roadmap.count', { count: items.length })}
      </p>
      <RoadmapLines items={items} days={roadmap} />
    </>
  );
}

/** What is planned, what runs, what is due. */
export function RoadmapPage() {
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { from, to, project, department } = search;
  const [{ data, error }, again] = useQuery({
    query: RoadmapQuery,
    variables: {
      ...{ from: from ?? null, to: to ?? null },
      ...{ projectId: project ?? null, departmentId: department ?? null },
    },
  });
  useSubscription({ query: RoadmapChanged });
  const change = (next: Partial<RoadmapSearch>) =>
    void navigate({ to: '/roadmap', search: { ...search, ...next }, replace: true });
  return (
    <Page title={text('roadmap.title')} lead={text('roadmap.lead')}>
      <RoadmapFilters search={search} onChange={change} />
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" />}
      {data && <Shown roadmap={data.roadmap} search={search} />}
      <CalendarPanel />
    </Page>
  );
}
