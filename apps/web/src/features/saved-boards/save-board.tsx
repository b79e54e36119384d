import { USUAL_PERIOD, type Period } from '@levain/domain/boards/period.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { Button } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../ui/announcer.js';
import { SaveBoard as SaveBoardAct } from '../../ui/saved-boards/saved-board-acts.js';
import { boardScope, type ScopeSearch } from '../../ui/scope/scope-search.js';
import { BoardForm, type BoardValues } from './components/board-form.js';

interface SaveBoardProps {
  /** What the board in view is narrowed to, and how far back it tells. */
  readonly address: ScopeSearch & { readonly period?: Period | undefined };
  readonly level: ReadingLevel;
}

/** Keeps the board in view under a name: the button, and in its place the form once it is pressed. */
export function SaveBoard({ address, level }: SaveBoardProps) {
  const text = useText();
  const announce = useAnnounce();
  const act = useKeyedAct(SaveBoardAct);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const close = () => {
    act.clear();
    setOpen(false);
  };
  const { period = USUAL_PERIOD } = address;
  const send = async ({ name, isShared }: BoardValues) => {
    const done = await act.run({ name, isShared, level, period, scope: boardScope(address) });
    if (!done.ok) return;
    announce(text('saved-boards.saved', { name: done.value.savedBoard.name }));
    close();
  };
  if (open) {
    return (
      <BoardForm
        label={text('saved-boards.save')}
        submit={text('saved-boards.act.save')}
        initial={{ name: '', isShared: false }}
        act={act}
        onSend={send}
        onCancel={close}
      />
    );
  }
  return (
    <Button
      ref={button}
      variant="subtle"
      size="compact-sm"
      leftSection={<IconBookmarkPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setOpen(true)}
    >
      {text('saved-boards.save')}
    </Button>
  );
}
