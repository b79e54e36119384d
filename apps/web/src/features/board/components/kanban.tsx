import { Button } from '@mantine/core';
import type { Stage } from '@levain/domain/experiments/stages.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { nextStage } from '@levain/domain/experiments/stage.js';
import { useCallback, useEffect, useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { STAGE_LOOK } from '../../../ui/stage-look.js';
import type { BoardCounts, BoardFilter, BoardPageData, Card } from '../api/board.js';
import { BoardCard } from './board-card.js';
import classes from './kanban.module.css';
import { useColumnDrop } from './use-card-drag.js';
import { useCards } from './use-cards.js';
import { useMove, type Moves } from './use-move.js';
import { VirtualCards } from './virtual-cards.js';

/** What closed long ago waits behind a button: the columns stay within reach of each other. */
const COLUMN_START = 8;

interface ColumnProps {
  readonly stage: Stage;
  readonly filter: BoardFilter;
  readonly page: BoardPageData;
  readonly counts: BoardCounts | undefined;
  readonly moves: Moves;
  readonly onMove: (card: Card, to: Stage) => void;
}

/** A card that is being moved is shown where it goes. */
function shownIn(stage: Stage, cards: readonly Card[], { moving, shownStage }: Moves): readonly Card[] {
  if (!moving) return cards;
  const others = cards.filter(({ id }) => id !== moving.id);
  return shownStage(moving) === stage ? [moving, ...others] : others;
}

function Column({ stage, filter, page, counts, moves, onMove }: ColumnProps) {
  const text = useText();
  const mayMove = useMay('createExperiment');
  const { element, isOver } = useColumnDrop(stage, onMove);
  const { icon: Glyph, text: color } = STAGE_LOOK[stage];
  const [open, setOpen] = useState(false);
  const column = useCards(filter, page, stage);
  const cards = shownIn(stage, column.cards, moves);
  const count = counts && (counts.stageCounts.find((each) => each.stage === stage)?.count ?? 0);
  const name = text(`words.stage.${stage}`);
  const first = cards.slice(0, COLUMN_START);
  // A stage that little happened in lately is not among the first cards of the board.
  const { more } = column;
  const lacks = column.cards.length < Math.min(COLUMN_START, count ?? 0);
  useEffect(() => {
    if (lacks) void more();
  }, [lacks, more]);
  const drawn = (card: Card) => (
    <BoardCard
      card={card}
      mayMove={mayMove && card.closedAt === null}
      trouble={moves.trouble?.cardId === card.id ? moves.trouble : null}
      onMove={onMove}
      onClearTrouble={moves.clearTrouble}
    />
  );
  return (
    <section
      ref={element}
      className={classes['column']}
      data-over={isOver || undefined}
      aria-label={count === undefined ? name : text('board.column', { stage: name, count })}
    >
      <h2 className={classes['name']} style={{ color }}>
        <Glyph size={18} stroke={1.75} aria-hidden />
        {name}
        <span className={classes['count']}>{count}</span>
      </h2>
      {count === 0 && cards.length === 0 && <p className={classes['none']}>{text(`board.none.${stage}`)}</p>}
      {open ? (
        <VirtualCards cards={cards} count={count} onEnd={more}>
          {drawn}
        </VirtualCards>
      ) : (
        <ul className={classes['cards']}>
          {first.map((card) => (
            <li key={card.id}>{drawn(card)}</li>
          ))}
        </ul>
      )}
      {!open && count !== undefined && first.length < count && (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {text('board.showRest', { count: count - first.length })}
        </Button>
      )}
    </section>
  );
}

/** Acts that cannot be taken back are asked for first, however they were started. */
function isIrreversible(card: Card, to: Stage): boolean {
  return to === nextStage(card.stage) && (to === 'test' || to === 'evaluate');
}

interface KanbanProps {
  readonly filter: BoardFilter;
  readonly page: BoardPageData;
  readonly counts: BoardCounts | undefined;
}

export function Kanban({ filter, page, counts }: KanbanProps) {
  const text = useText();
  const moves = useMove();
  const { move } = moves;
  const [asked, setAsked] = useState<{ readonly card: Card; readonly to: Stage } | null>(null);
  const start = useCallback(
    (card: Card, to: Stage) => {
      if (card.stage === to) return;
      if (isIrreversible(card, to)) setAsked({ card, to });
      else void move(card, to);
    },
    [move],
  );
  const confirm = () => {
    if (asked) void move(asked.card, asked.to);
    setAsked(null);
  };
  const act = asked?.to === 'test' ? 'startTest' : 'endTest';
  return (
    <>
      <div className={classes['board']} role="region" aria-label={text('board.title')} tabIndex={0}>
        {STAGES.map((stage) => (
          <Column key={stage} {...{ stage, filter, page, counts, moves }} onMove={start} />
        ))}
      </div>
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={confirm}
        title={text(`board.${act}Title`)}
        confirmLabel={text(`board.${act}`)}
      >
        {text(`board.${act}What`)}
      </ConfirmDialog>
    </>
  );
}
