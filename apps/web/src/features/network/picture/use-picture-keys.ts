import { useNavigate } from '@tanstack/react-router';
import type { FocusEvent, KeyboardEvent } from 'react';
import { nextMark, type Mark, type Scene } from './arrange.js';
import type { ViewControl } from './use-view.js';

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1.4, '=': 1.4, '-': 1 / 1.4 };
const PAN = 60;

interface Keys {
  readonly scene: Scene;
  readonly view: ViewControl;
  readonly active: Mark | null;
  readonly choose: (number: number | null) => void;
}

/** Arrows go from person to person, with Shift they move the picture; Home is the most named; Enter opens who has a name. */
export function usePictureKeys({ scene, view, active, choose }: Keys) {
  const navigate = useNavigate();
  const go = (mark: Mark | undefined) => {
    if (!mark) return;
    choose(mark.position.number);
    view.reveal(mark.x, mark.y);
  };
  const first = () => scene.marks.find(({ position }) => position.number === firstNumber(scene));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    const zoom = ZOOMS[event.key];
    if (way && event.shiftKey) view.panBy(-way[0] * PAN, -way[1] * PAN);
    else if (way) go(active ? nextMark(scene.marks, active, way) : first());
    else if (zoom) view.zoomBy(zoom);
    else if (event.key === '0') view.fit();
    else if (event.key === 'Home') go(first());
    else if (event.key === 'Escape' && active) choose(null);
    else if (event.key === 'Enter' && active?.position.personId) {
      void navigate({ to: '/people/$personId', params: { personId: active.position.personId } });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (!active && event.currentTarget.matches(':focus-visible')) go(first());
  };
  return { onKeyDown, onFocus };
}

/** The list comes by rank. */
const firstNumber = (scene: Scene): number | undefined =>
  scene.marks.toSorted((a, b) => (a.position.rank ?? Infinity) - (b.position.rank ?? Infinity))[0]?.position
    .number;
