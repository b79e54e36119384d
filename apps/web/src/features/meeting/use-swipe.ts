import { useRef, type TouchEvent } from 'react';

/** Shorter than this is a touch, not a swipe. */
const LEAST = 60;

/** A finger that moves sideways turns the page; one that moves up or down scrolls. */
export function useSwipe(next: () => void, previous: () => void) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      start.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      const from = start.current;
      start.current = null;
      if (!touch || !from) return;
      const across = touch.clientX - from.x;
      if (Math.abs(across) < LEAST || Math.abs(across) < 1.5 * Math.abs(touch.clientY - from.y)) return;
      if (across < 0) next();
      else previous();
    },
  };
}
