import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { STAGES, type Stage } from '@levain/domain/experiments/stages.js';
import { useEffect, useRef, useState } from 'react';

/** The card can be picked up by the mouse; keys and the menu do the same act. */
export function useCardDrag(id: string, enabled: boolean) {
  const element = useRef<HTMLLIElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    if (!element.current || !enabled) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => ({ cardId: id }),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    });
  }, [id, enabled]);
  return { element, isDragged };
}

/** A column takes cards of this board, and nothing else. */
export function useColumnDrop(stage: Stage, onDrop: (cardId: string, to: Stage) => void) {
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
      canDrop: ({ source }) => typeof source.data['cardId'] === 'string',
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source, self }) => {
        setIsOver(false);
        const to = STAGES.find((each) => each === self.data['stage']);
        if (to) drop.current(String(source.data['cardId']), to);
      },
    });
  }, [stage]);
  return { element, isOver };
}
