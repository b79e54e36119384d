import { expect, test } from '@jest/globals';
import { placeInLanes, textWidth } from './event-lanes.js';
import { spreadLabels } from './spread-labels.js';

test('labels of lines that end close together move apart, in their order, inside the plot', () => {
  const places = spreadLabels(
    [
      { key: 'target', at: 100 },
      { key: 'observed', at: 98 },
      { key: 'low', at: 199 },
      { key: 'lower', at: 200 },
    ],
    15,
    [0, 200],
  );
  expect([...places]).toEqual([
    ['observed', 98],
    ['target', 113],
    ['low', 185],
    ['lower', 200],
  ]);
});

test('events close together stand in lanes of their own, one far away comes back to the first', () => {
  const text = 'Ouverture du forum';
  const lanes = placeInLanes(
    [0, 20, 40 + textWidth(text) * 2].map((x) => ({ key: String(x), x, text })),
    [0, 900],
  );
  expect(lanes.map(({ lane }) => lane)).toEqual([0, 1, 0]);
});

test('a label near the right edge is written to the left of its line, and never leaves the picture', () => {
  const [near] = placeInLanes([{ key: 'a', x: 380, text: 'Ouverture du forum' }], [0, 400]);
  expect(near).toMatchObject({ anchor: 'end', textX: 375 });
  const [narrow] = placeInLanes([{ key: 'a', x: 60, text: 'Ouverture du forum' }], [0, 130]);
  expect(narrow?.textX).toBe(130 - textWidth('Ouverture du forum') + 5);
});
