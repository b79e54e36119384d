import type { Circle, Mark, Scene } from './arrange.js';

/** Words in the picture, in points of the scene; `size` is that of its letters there. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly kind: 'department' | 'person';
}

/** Pixels between a shape and the ring around whoever is in view. */
export const RING = 4;
const LETTER = 0.56;
const SHORTEST = 4;
/** Pixels of radius under which a person is too small for a name. */
const LEAST_SHOWN = 6;

const cut = (text: string, letters: number): string | null => {
  if (text.length <= letters) return text;
  return letters < SHORTEST ? null : `${text.slice(0, letters - 1).trimEnd()}…`;
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const boxOf = ({ text, x, y, size }: Label): Box => {
  const half = (text.length * size * LETTER) / 2;
  return { left: x - half, right: x + half, top: y - size, bottom: y + size * 0.3 };
};

/**
 * Names of departments above their circles, then names of people wherever they hide no other person and no other name: the closer one
 * looks, the more there are. Letters are as tall at any scale.
 */
export function placeLabels(scene: Scene, scale: number, nameOf: (circle: Circle) => string): Label[] {
  const labels = scene.circles.flatMap((circle) => departmentLabel(circle, scale, nameOf(circle)));
  const taken = labels.map(boxOf);
  for (const mark of scene.marks) {
    if (!mark.position.name || mark.r * scale < LEAST_SHOWN) continue;
    const label = personLabel(mark, mark.position.name, scale);
    const box = boxOf(label);
    if (taken.some((other) => meet(box, other)) || hidesSomebody(box, mark, scene.marks)) continue;
    taken.push(box);
    labels.push(label);
  }
  return labels;
}

const hidesSomebody = (box: Box, own: Mark, marks: readonly Mark[]): boolean =>
  marks.some(
    (mark) =>
      mark !== own &&
      meet(box, {
        left: mark.x - mark.r,
        right: mark.x + mark.r,
        top: mark.y - mark.r,
        bottom: mark.y + mark.r,
      }),
  );

/** The name of a person, under their shape. */
export function personLabel(mark: Mark, text: string, scale: number): Label {
  const size = 11 / scale;
  const y = mark.y + mark.r * 1.25 + (RING + 2) / scale + size;
  return { key: `p${mark.position.number}`, text, x: mark.x, y, size, kind: 'person' };
}

function departmentLabel(circle: Circle, scale: number, name: string): Label[] {
  const size = 12 / scale;
  const letters = Math.floor((2 * circle.r + 26 / scale) / (size * LETTER));
  const text = cut(name, letters);
  if (text === null) return [];
  const y = circle.y - circle.r - 5 / scale;
  return [{ key: `d${circle.group}`, text, x: circle.x, y, size, kind: 'department' }];
}
