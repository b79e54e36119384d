import { IconBookmarks } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SavedBoardsQuery, type SavedBoardShown } from '../../ui/saved-boards/saved-board-parts.js';
import { SavedBoardItem } from './components/saved-board-item.js';
import classes from './components/saved-boards.module.css';

function Boards({ title, boards }: { title: string; boards: readonly SavedBoardShown[] }) {
  if (boards.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className={classes['boards']}>
        {boards.map((board) => (
          <SavedBoardItem key={board.id} board={board} />
        ))}
      </ul>
    </Panel>
  );
}

/** Boards narrowed and named: one’s own, and what others share. */
export function SavedBoardsPage() {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: SavedBoardsQuery });
  const boards = data?.savedBoards;
  return (
    <Page title={text('saved-boards.title')} lead={text('saved-boards.lead')}>
      {error && !boards && <ErrorState error={error} onRetry={() => again()} />}
      {!boards && !error && <LoadingState shape="rows" count={3} />}
      {boards?.length === 0 && (
        <EmptyState
          icon={IconBookmarks}
          title={text('saved-boards.empty.title')}
          why={text('saved-boards.empty.why')}
          action={<LinkButton to="/results">{text('saved-boards.empty.action')}</LinkButton>}
        />
      )}
      {boards && (
        <>
          <Boards title={text('saved-boards.mine')} boards={boards.filter(({ isMine }) => isMine)} />
          <Boards title={text('saved-boards.others')} boards={boards.filter(({ isMine }) => !isMine)} />
        </>
      )}
    </Page>
  );
}
