import { Button, Group } from '@mantine/core';
import { IconLock, IconPin, IconPinnedOff, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { TextLink } from '../../../ui/link-button.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { addressOf } from '../../../ui/saved-boards/board-address.js';
import {
  PinSavedBoard,
  RemoveSavedBoard,
  ReviseSavedBoard,
} from '../../../ui/saved-boards/saved-board-acts.js';
import type { SavedBoardShown } from '../../../ui/saved-boards/saved-board-parts.js';
import { boardScope, scopeSearchOf } from '../../../ui/scope/scope-search.js';
import { useScopeWords } from '../../../ui/scope/use-scope-words.js';
import { BoardForm, type BoardValues } from './board-form.js';
import classes from './saved-boards.module.css';

interface BoardProps {
  readonly board: SavedBoardShown;
}

function PinButton({ board: { id, name, isPinned } }: BoardProps) {
  const text = useText();
  const announce = useAnnounce();
  const pin = useAct(PinSavedBoard);
  const Glyph = isPinned ? IconPinnedOff : IconPin;
  const toggle = async () => {
    const done = await pin.run({ input: { id, isPinned: !isPinned } });
    if (done.ok) announce(text(isPinned ? 'saved-boards.unpinned' : 'saved-boards.nowPinned', { name }));
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={pin.running}
      leftSection={<Glyph size={16} stroke={1.6} aria-hidden />}
      onClick={() => void toggle()}
    >
      {text(isPinned ? 'saved-boards.unpin' : 'saved-boards.pin')}
    </Button>
  );
}

function RemoveButton({ board: { id, version, name, isShared } }: BoardProps) {
  const text = useText();
  const announce = useAnnounce();
  const remove = useAct(RemoveSavedBoard);
  const [asking, setAsking] = useState(false);
  const run = async () => {
    const done = await remove.run({ input: { id, version } });
    setAsking(false);
    if (done.ok) announce(text('saved-boards.removed', { name }));
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {text('saved-boards.remove')}
      </Button>
      <RefusalSummary act={remove} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
        title={text('saved-boards.removeTitle', { name })}
        confirmLabel={text('saved-boards.remove')}
        running={remove.running}
        stops
      >
        {text(isShared ? 'saved-boards.removeShared' : 'saved-boards.removeOwn')}
      </ConfirmDialog>
    </>
  );
}

function Rename({ board, onDone }: BoardProps & { onDone: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(ReviseSavedBoard);
  const { id, version, level, period, scope } = board;
  const send = async ({ name, isShared }: BoardValues) => {
    const narrowed = boardScope(scopeSearchOf(scope));
    const done = await act.run({ input: { id, version, name, isShared, level, period, scope: narrowed } });
    if (!done.ok) return;
    announce(text('saved-boards.changed'));
    onDone();
  };
  return (
    <BoardForm
      label={text('saved-boards.rename')}
      submit={text('saved-boards.act.change')}
      initial={{ name: board.name, isShared: board.isShared }}
      act={act}
      onSend={send}
      onCancel={onDone}
    />
  );
}

/** One saved board: what it shows, for whom, and what the viewer may do with it. */
export function SavedBoardItem({ board }: BoardProps) {
  const text = useText();
  const scopeWords = useScopeWords();
  const [isRenaming, setIsRenaming] = useState(false);
  const { name, isShared, isMine, owner, level, period, scope, viewerCanChange } = board;
  const Glyph = isShared ? IconUsers : IconLock;
  const whose = isMine ? (isShared ? 'mineShared' : 'minePrivate') : 'shared';
  return (
    <li className={classes['board']}>
      <TextLink to="/results" search={addressOf(board)} fw={600}>
        {name}
      </TextLink>
      <span className={classes['what']}>
        {scopeWords(scope)} · {text(`saved-boards.period.${period}`)}
      </span>
      <span className={classes['whose']}>
        <Glyph size={16} stroke={1.6} aria-hidden />
        {text(`saved-boards.whose.${whose}`, { name: owner.name })} · {text(`saved-boards.level.${level}`)}
      </span>
      {isRenaming ? (
        <Rename board={board} onDone={() => setIsRenaming(false)} />
      ) : (
        <Group gap="xs">
          <PinButton board={board} />
          {viewerCanChange && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setIsRenaming(true)}>
              {text('saved-boards.rename')}
            </Button>
          )}
          {viewerCanChange && <RemoveButton board={board} />}
        </Group>
      )}
    </li>
  );
}
