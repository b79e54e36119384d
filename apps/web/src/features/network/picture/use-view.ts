import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Scene } from './arrange.js';

/** Where the picture stands: a point of the scene is shown at `scale * point + (x, y)`. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface ViewControl {
  readonly current: () => View;
  readonly zoomBy: (factor: number, at?: { x: number; y: number }) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly fit: () => void;
  /** Moves as little as it takes for the point to be in sight. */
  readonly reveal: (x: number, y: number) => void;
}

const MARGIN = 60;

/** Keeps where the picture stands outside of React: a move draws one frame and renders nothing. */
export function useView(
  scene: Scene,
  size: { width: number; height: number },
  draw: (view: View) => void,
): ViewControl {
  const view = useRef<View>({ scale: 1, x: 0, y: 0 });
  const frame = useRef(0);
  const painter = useRef(draw);
  painter.current = draw;
  const least = Math.min(size.width / scene.box.width, size.height / scene.box.height);

  const move = useCallback((next: View) => {
    view.current = next;
    if (frame.current) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      painter.current(view.current);
    });
  }, []);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  return useMemo(() => {
    const { width, height } = size;
    const zoomBy = (factor: number, at = { x: width / 2, y: height / 2 }) => {
      const { scale, x, y } = view.current;
      const next = Math.min(Math.max(scale * factor, least * 0.8), Math.max(least * 12, 6));
      const ratio = next / scale;
      move({ scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio });
    };
    const panBy = (dx: number, dy: number) => {
      const { scale, x, y } = view.current;
      move({ scale, x: x + dx, y: y + dy });
    };
    const fit = () => {
      const { box } = scene;
      const x = width / 2 - least * (box.x + box.width / 2);
      move({ scale: least, x, y: height / 2 - least * (box.y + box.height / 2) });
    };
    const reveal = (pointX: number, pointY: number) => {
      const { scale, x, y } = view.current;
      const [shownX, shownY] = [pointX * scale + x, pointY * scale + y];
      const inside = (value: number, most: number) =>
        Math.min(Math.max(value, Math.min(MARGIN, most / 2)), Math.max(most - MARGIN, most / 2));
      panBy(inside(shownX, width) - shownX, inside(shownY, height) - shownY);
    };
    return { current: () => view.current, zoomBy, panBy, fit, reveal };
  }, [scene, size, least, move]);
}
