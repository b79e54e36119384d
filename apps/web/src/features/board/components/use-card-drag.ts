import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { STAGES, type Stage } from '@levain/domain/experiments/stages.js';
import { useEffect, useRef, useState } from 'react';
import type { Card } from '../api/board.js';

/** The card can be picked up by the mouse; keys and the menu do the same act. */
export function useCardDrag(card: Card, enabled: boolean) {
  const element = useRef<HTMLElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    if (!element.current || !enabled) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => ({ card }),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    });
  }, [card, enabled]);
  return { element, isDragged };
}

/** A column takes cards of this board, and nothing else. */
export function useColumnDrop(stage: Stage, onDrop: (card: Card, to: Stage) => void) {
  const element = useRef<HTMLElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      getData: () => ({ stage }),
      canDrop: ({ source }) => 'card' in source.data,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source, self }) => {
        setIsOver(false);
        const to = STAGES.find((each) => each === self.data['stage']);
        if (to) drop.current(source.data['card'] as Card, to);
      },
    });
  }, [stage]);
  return { element, isOver };
}
