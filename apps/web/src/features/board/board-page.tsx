import { SegmentedControl } from '@mantine/core';
import { IconFlask, IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { activeFilters, boardFilter } from './board-filter.js';
import type { BoardSearch } from './board-search.js';
import { BoardList } from './components/board-list.js';
import { BoardTimeline } from './components/board-timeline.js';
import { FilterBar } from './components/filter-bar.js';
import { Kanban } from './components/kanban.js';
import { useBoard, type Board } from './components/use-board.js';

const route = getRouteApi('/in/experiments');
const VIEWS = ['board', 'list', 'timeline'] as const;

function Nothing({ filtered }: { filtered: boolean }) {
  const text = useText();
  const mayCreate = useMay('createExperiment');
  if (filtered) return <p role="status">{text('board.nothing')}</p>;
  return (
    <EmptyState
      icon={IconFlask}
      title={text('board.empty')}
      why={text('board.emptyWhy')}
      action={mayCreate && <LinkButton to="/experiments/new">{text('board.emptyAction')}</LinkButton>}
    />
  );
}

function View({ board, search }: { board: Board; search: BoardSearch }) {
  if (board.error && !board.page) return <ErrorState error={board.error} onRetry={board.again} />;
  if (!board.page) return <LoadingState shape="cards" />;
  if (board.page.edges.length === 0) return <Nothing filtered={activeFilters(search) > 0} />;
  const { filter, page, counts } = board;
  if (search.view === 'list') return <BoardList filter={filter} page={page} counts={counts} />;
  if (search.view === 'timeline') return <BoardTimeline filter={filter} page={page} />;
  return <Kanban filter={filter} page={page} counts={counts} />;
}

export function BoardPage() {
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const mayCreate = useMay('createExperiment');
  const board = useBoard(useMemo(() => boardFilter(search), [search]));
  const change = (next: Partial<BoardSearch>) =>
    void navigate({ to: '.', search: (old: BoardSearch) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={text('board.title')}
      aside={board.counts && <span>{text('board.count', { count: board.counts.totalCount })}</span>}
      actions={
        <>
          <SegmentedControl
            aria-label={text('board.view')}
            value={search.view ?? 'board'}
            data={VIEWS.map((value) => ({ value, label: text(`board.view.${value}`) }))}
            onChange={(value) => change({ view: VIEWS.find((view) => view === value) })}
          />
          {mayCreate && (
            <LinkButton to="/experiments/new" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
              {text('board.new')}
            </LinkButton>
          )}
        </>
      }
    >
      <FilterBar search={search} onChange={change} />
      <View board={board} search={search} />
    </Page>
  );
}
