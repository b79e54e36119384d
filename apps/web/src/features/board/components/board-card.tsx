import { ActionIcon, CloseButton, Menu } from '@mantine/core';
import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import { STAGES, type Stage } from '@levain/domain/experiments/stages.js';
import { IconDots } from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { OutcomeLine } from '../../../ui/outcome-line.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import { PreviewButton } from '../../../ui/preview/preview-button.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { RelativeDate } from '../../../ui/values.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { Card } from '../api/board.js';
import classes from './board-card.module.css';
import { useCardDrag } from './use-card-drag.js';
import type { MoveTrouble } from './use-move.js';

interface BoardCardProps {
  readonly card: Card;
  readonly mayMove: boolean;
  readonly trouble: MoveTrouble | null;
  readonly onMove: (card: Card, to: Stage) => void;
  readonly onClearTrouble: () => void;
}

function MoveMenu({ card, onMove }: Pick<BoardCardProps, 'card' | 'onMove'>) {
  const text = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={text('board.moveMenu', { number: card.number })}
        >
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {STAGES.filter((stage) => stage !== card.stage).map((stage) => (
          <Menu.Item key={stage} onClick={() => onMove(card, stage)}>
            {text('board.moveTo', { stage: text(`words.stage.${stage}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Trouble({ card, trouble, onClear }: { card: Card; trouble: MoveTrouble; onClear: () => void }) {
  const text = useText();
  return (
    <div className={classes['trouble']}>
      <RefusalSummary act={trouble} />
      <div className={classes['troubleNext']}>
        <TextLink to="/experiments/$number" params={{ number: String(card.number) }} size="sm">
          {text('board.openToComplete')}
        </TextLink>
        <CloseButton size="sm" aria-label={text('ui.close')} onClick={onClear} />
      </div>
    </div>
  );
}

function Badges({ card }: { card: Card }) {
  const text = useText();
  return (
    <div className={classes['badges']}>
      {card.isDraft && <span className={classes['draft']}>{text('board.draft')}</span>}
      {card.verdict && (
        <VerdictBadge
          verdict={card.verdict}
          confirmed={card.verdictConfirmed}
          contested={card.verdictContested}
        />
      )}
      {card.decision && <DecisionBadge decision={card.decision} />}
    </div>
  );
}

function Foot({ card }: { card: Card }) {
  const text = useText();
  return (
    <div className={classes['foot']}>
      <PersonAvatar name={card.ownerName} size={24} />
      {card.participantCount > 0 && (
        <span title={card.participantNames.join(', ')}>
          {text('board.participants', { count: card.participantCount })}
        </span>
      )}
      <span>
        <RelativeDate value={card.lastActivityAt} />
      </span>
    </div>
  );
}

/** One experiment: what is believed, what was observed, what was concluded. Shift and an arrow move it. */
export const BoardCard = memo(function BoardCard({
  card,
  mayMove,
  trouble,
  onMove,
  onClearTrouble,
}: BoardCardProps) {
  const text = useText();
  const { element, isDragged } = useCardDrag(card, mayMove);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
    const to = step ? STAGES[STAGES.indexOf(card.stage) + step] : undefined;
    if (!to || !mayMove) return;
    event.preventDefault();
    onMove(card, to);
  };
  return (
    <article
      ref={element}
      className={classes['card']}
      data-dragged={isDragged || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes['head']}>
        <span className={classes['number']}>
          EXP-{card.number}
          {card.parentNumber !== null && ` · ${text('board.follows', { number: card.parentNumber })}`}
        </span>
        <span className={classes['acts']}>
          <PreviewButton number={card.number} />
          {mayMove && <MoveMenu card={card} onMove={onMove} />}
        </span>
      </div>
      <h3 className={classes['title']}>
        <TextLink
          to="/experiments/$number"
          params={{ number: String(card.number) }}
          data-card={card.id}
          aria-keyshortcuts={mayMove ? 'Shift+ArrowRight Shift+ArrowLeft' : undefined}
        >
          {card.title}
        </TextLink>
      </h3>
      {card.hypothesis && (
        <p className={classes['sentence']}>{composeSentence(card.hypothesis, card.hypothesis.locale).text}</p>
      )}
      <Badges card={card} />
      <OutcomeLine outcome={card.outcome} />
      <Foot card={card} />
      {trouble?.cardId === card.id && <Trouble card={card} trouble={trouble} onClear={onClearTrouble} />}
    </article>
  );
});
