import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Mark, Scene } from './arrange.js';
import type { ViewControl } from './use-view.js';

interface Pointing {
  readonly scene: Scene;
  readonly view: ViewControl;
  readonly choose: (number: number | null) => void;
}

const CLICK = 4;

/** The mark under a point of the element, with a little room around it. */
function markAt(scene: Scene, view: ViewControl, left: number, top: number): Mark | null {
  const { scale, x, y } = view.current();
  const [px, py] = [(left - x) / scale, (top - y) / scale];
  let best: Mark | null = null;
  let least = Infinity;
  for (const mark of scene.marks) {
    const distance = Math.hypot(mark.x - px, mark.y - py) - mark.r;
    if (distance < least && distance < 6 / scale) [best, least] = [mark, distance];
  }
  return best;
}

/** Dragging moves the picture, a click chooses a person; the wheel zooms with Ctrl alone, so that the page still scrolls. */
export function usePicturePointer({ scene, view, choose }: Pointing) {
  const drag = useRef<{ x: number; y: number; moved: number } | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      view.zoomBy(Math.exp(-event.deltaY / 300), { x: event.clientX - left, y: event.clientY - top });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [view]);
  const onPointerDown = (event: PointerEvent) => {
    drag.current = { x: event.clientX, y: event.clientY, moved: 0 };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    const moved = from.moved + Math.abs(dx) + Math.abs(dy);
    drag.current = { x: event.clientX, y: event.clientY, moved };
    if (moved <= CLICK) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    view.panBy(dx, dy);
  };
  const onPointerUp = () => {
    if (drag.current && drag.current.moved > CLICK) stage.current?.setAttribute('data-dragged', '');
    drag.current = null;
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const wasDragged = stage.current?.hasAttribute('data-dragged');
    stage.current?.removeAttribute('data-dragged');
    if (wasDragged) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    choose(markAt(scene, view, event.clientX - left, event.clientY - top)?.position.number ?? null);
  };
  return { ref: stage, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClick };
}
