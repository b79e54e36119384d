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

const LETTER = 0.56;
const SHORTEST = 4;

const cut = (text: string, letters: number): string | null => {
  if (text.length <= letters) return text;
  return letters < SHORTEST ? null : `${text.slice(0, letters - 1).trimEnd()}…`;
};

/** Names of departments above their circles, and names of people where there is room: at any scale, letters are as tall. */
export function placeLabels(scene: Scene, scale: number, nameOf: (circle: Circle) => string): Label[] {
  const departments = scene.circles.flatMap((circle) => departmentLabel(circle, scale, nameOf(circle)));
  return [...departments, ...personLabels(scene.marks, scale)];
}

function departmentLabel(circle: Circle, scale: number, name: string): Label[] {
  const size = 12 / scale;
  const letters = Math.floor((2 * circle.r + 14 / scale) / (size * LETTER));
  const text = cut(name, letters);
  if (text === null) return [];
  const y = circle.y - circle.r - 4 / scale;
  return [{ key: `d${circle.group}`, text, x: circle.x, y, size, kind: 'department' }];
}

function personLabels(marks: readonly Mark[], scale: number): Label[] {
  const size = 11 / scale;
  const taken: { left: number; right: number; y: number }[] = [];
  return marks.flatMap((mark) => {
    const { name, number } = mark.position;
    if (!name || mark.r * scale < 5) return [];
    const y = mark.y + mark.r + size * 1.1;
    const half = (name.length * size * LETTER) / 2;
    const [left, right] = [mark.x - half, mark.x + half];
    if (taken.some((other) => left < other.right && right > other.left && Math.abs(other.y - y) < size * 1.1))
      return [];
    taken.push({ left, right, y });
    return [{ key: `p${number}`, text: name, x: mark.x, y, size, kind: 'person' as const }];
  });
}
