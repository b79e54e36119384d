import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Card } from '../api/board.js';
import { useTopOf } from './use-top-of.js';
import classes from './virtual-cards.module.css';

/** About the height of a card: only what was never seen is guessed. */
const CARD_HEIGHT = 210;
const GAP = 8;
/** Asked for before the last cards come into sight. */
const AHEAD = 10;

interface VirtualCardsProps {
  readonly cards: readonly Card[];
  /** How many there are in all, for whoever cannot see how far it goes; not always known. */
  readonly count: number | undefined;
  readonly onEnd: () => void;
  readonly children: (card: Card) => ReactNode;
}

/** A column as long as it is, of which only the cards near the window are there. */
export function VirtualCards({ cards, count, onEnd, children }: VirtualCardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const top = useTopOf(list);
  const virtual = useWindowVirtualizer({
    count: cards.length,
    estimateSize: () => CARD_HEIGHT,
    gap: GAP,
    overscan: 3,
    scrollMargin: top,
    getItemKey: (index) => cards[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= cards.length - AHEAD) onEnd();
  }, [last, cards.length, onEnd]);
  return (
    <ul ref={list} className={classes['cards']} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ key, index, start }) => {
        const card = cards[index];
        return (
          card && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={count ?? -1}
              aria-posinset={index + 1}
              className={classes['card']}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {children(card)}
            </li>
          )
        );
      })}
    </ul>
  );
}
