import { Button } from '@mantine/core';
import type { Stage } from '@levain/domain/experiments/stages.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { nextStage } from '@levain/domain/experiments/stage.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { STAGE_LOOK } from '../../../ui/stage-look.js';
import type { Card } from '../api/board.js';
import { BoardCard } from './board-card.js';
import classes from './kanban.module.css';
import { useColumnDrop } from './use-card-drag.js';
import { useMove, type Moves } from './use-move.js';

/** What closed long ago waits behind a button: the columns stay within reach of each other. */
const COLUMN_START = 8;

interface ColumnProps {
  readonly stage: Stage;
  readonly cards: readonly Card[];
  readonly count: number;
  readonly moves: Moves;
  readonly onMove: (cardId: string, to: Stage) => void;
}

function Column({ stage, cards, count, moves, onMove }: ColumnProps) {
  const text = useText();
  const mayMove = useMay('createExperiment');
  const { element, isOver } = useColumnDrop(stage, onMove);
  const { icon: Glyph, text: color } = STAGE_LOOK[stage];
  const [open, setOpen] = useState(false);
  const shown = open ? cards : cards.slice(0, COLUMN_START);
  return (
    <section
      ref={element}
      className={classes['column']}
      data-over={isOver || undefined}
      aria-label={text('board.column', { stage: text(`words.stage.${stage}`), count })}
    >
      <h2 className={classes['name']} style={{ color }}>
        <Glyph size={18} stroke={1.75} aria-hidden />
        {text(`words.stage.${stage}`)}
        <span className={classes['count']}>{count}</span>
      </h2>
      {cards.length === 0 && <p className={classes['none']}>{text(`board.none.${stage}`)}</p>}
      <ul className={classes['cards']}>
        {shown.map((card) => (
          <BoardCard
            key={card.id}
            card={card}
            mayMove={mayMove && card.closedAt === null}
            trouble={moves.trouble}
            onMove={(to) => onMove(card.id, to)}
            onClearTrouble={moves.clearTrouble}
          />
        ))}
      </ul>
      {shown.length < cards.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {text('board.showRest', { count: cards.length - shown.length })}
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
  readonly cards: readonly Card[];
  readonly counts: ReadonlyMap<Stage, number>;
}

export function Kanban({ cards, counts }: KanbanProps) {
  const text = useText();
  const moves = useMove();
  const [asked, setAsked] = useState<{ readonly card: Card; readonly to: Stage } | null>(null);
  const start = (cardId: string, to: Stage) => {
    const card = cards.find(({ id }) => id === cardId);
    if (!card || card.stage === to) return;
    if (isIrreversible(card, to)) setAsked({ card, to });
    else void moves.move(card, to);
  };
  const confirm = () => {
    if (asked) void moves.move(asked.card, asked.to);
    setAsked(null);
  };
  const act = asked?.to === 'test' ? 'startTest' : 'endTest';
  return (
    <>
      <div className={classes['board']} role="region" aria-label={text('board.title')} tabIndex={0}>
        {STAGES.map((stage) => (
          <Column
            key={stage}
            stage={stage}
            cards={cards.filter((card) => moves.shownStage(card) === stage)}
            count={counts.get(stage) ?? 0}
            moves={moves}
            onMove={start}
          />
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
