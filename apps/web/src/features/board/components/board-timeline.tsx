import { Button } from '@mantine/core';
import { dayToDate } from '@levain/domain/text/format.js';
import { scaleTime } from '@visx/scale';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { BoardFilter, BoardPageData, Card } from '../api/board.js';
import classes from './board-timeline.module.css';
import { useCards } from './use-cards.js';

interface Span {
  readonly card: Card;
  readonly from: Date;
  readonly to: Date;
}

/** From the start of the test to its stop date; what has not started has no place in time yet. */
export function spansOf(cards: readonly Card[], now: Date): readonly Span[] {
  return cards
    .filter((card) => card.startedAt !== null)
    .map((card) => {
      const from = new Date(card.startedAt ?? now);
      const to = card.stopDate ? dayToDate(card.stopDate) : now;
      return { card, from, to: to > from ? to : from };
    })
    .sort((one, other) => one.from.getTime() - other.from.getTime());
}

interface BoardTimelineProps {
  readonly filter: BoardFilter;
  readonly page: BoardPageData;
}

export function BoardTimeline({ filter, page }: BoardTimelineProps) {
  const text = useText();
  const { cards, hasMore, more } = useCards(filter, page);
  return (
    <>
      <Spans cards={cards} />
      {hasMore && (
        <Button variant="default" onClick={() => void more()} style={{ alignSelf: 'center' }}>
          {text('ui.showMore')}
        </Button>
      )}
    </>
  );
}

function Spans({ cards }: { cards: readonly Card[] }) {
  const text = useText();
  const format = useFormat();
  const now = new Date();
  const spans = spansOf(cards, now);
  if (spans.length === 0) return <p role="status">{text('board.noTimeline')}</p>;
  const first = new Date(Math.min(...spans.map(({ from }) => from.getTime())));
  const last = new Date(Math.max(now.getTime(), ...spans.map(({ to }) => to.getTime())));
  const scale = scaleTime<number>({ domain: [first, last], range: [0, 100] });
  return (
    <ol className={classes['timeline']} aria-label={text('board.timeline')}>
      <li className={classes['axis']} aria-hidden="true">
        {scale.ticks(4).map((tick) => (
          <span key={tick.getTime()} style={{ insetInlineStart: `${scale(tick)}%` }}>
            {format.month(tick.toISOString().slice(0, 10))}
          </span>
        ))}
      </li>
      {spans.map(({ card, from, to }) => (
        <li key={card.id} className={classes['row']}>
          <div className={classes['name']}>
            <TextLink to="/experiments/$number" params={{ number: String(card.number) }}>
              EXP-{card.number} {card.title}
            </TextLink>
            {card.verdict && (
              <VerdictBadge
                verdict={card.verdict}
                confirmed={card.verdictConfirmed}
                contested={card.verdictContested}
              />
            )}
            <span className={classes['days']}>
              {format.day(from.toISOString())} → {format.day(to.toISOString())}
            </span>
          </div>
          <div className={classes['track']} aria-hidden="true">
            <span
              className={classes['bar']}
              style={{
                insetInlineStart: `${scale(from)}%`,
                inlineSize: `max(${scale(to) - scale(from)}%, 6px)`,
                background: `var(--lv-stage-${card.stage})`,
              }}
            />
            <span className={classes['today']} style={{ insetInlineStart: `${scale(now)}%` }} />
          </div>
        </li>
      ))}
    </ol>
  );
}
