import { IconPinned } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { TextLink } from '../link-button.js';
import { addressOf } from './board-address.js';
import { SavedBoardsQuery } from './saved-board-parts.js';
import classes from './saved-boards.module.css';

/** The boards that the viewer keeps at hand; nothing while there is none. Needs the catalogue `saved-boards`. */
export function PinnedBoards() {
  const text = useText();
  const [{ data }] = useQuery({ query: SavedBoardsQuery });
  const pinned = (data?.savedBoards ?? []).filter(({ isPinned }) => isPinned);
  if (pinned.length === 0) return null;
  return (
    <nav className={classes['pinned']} aria-label={text('saved-boards.pinned')}>
      <IconPinned size={16} stroke={1.6} aria-hidden />
      {pinned.map((board) => (
        <TextLink key={board.id} to="/results" search={addressOf(board)} size="sm">
          {board.name}
        </TextLink>
      ))}
    </nav>
  );
}
