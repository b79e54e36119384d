import {
  INDICATOR_KEYS,
  INDICATOR_LIBRARY,
  INDICATOR_OBJECTIVES,
  indicatorsFor,
  METRIC_LEVELS,
} from './indicator-library.js';

describe('the indicator library', () => {
  test('holds at least thirty, each once', () => {
    expect(INDICATOR_KEYS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(INDICATOR_KEYS).size).toBe(INDICATOR_KEYS.length);
  });

  test.each(INDICATOR_OBJECTIVES.map((objective) => [objective]))(
    '%s has at least four, and one that executives read',
    (objective) => {
      const found = indicatorsFor(objective);
      expect(found.length).toBeGreaterThanOrEqual(4);
      const executives = found.filter(({ level }) => level === 'executive');
      expect(executives.length > 0).toBe(objective !== 'engagement');
    },
  );

  test('engagement is for whoever hosts and steers: attention is no business metric', () => {
    expect(indicatorsFor('engagement').map(({ level }) => level)).not.toContain('executive');
  });

  test('lists those of an objective from the executive to the practitioner', () => {
    for (const objective of INDICATOR_OBJECTIVES) {
      const order = indicatorsFor(objective).map(({ level }) => METRIC_LEVELS.indexOf(level));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  test('has every shape', () => {
    const shapes = new Set<string>(INDICATOR_LIBRARY.map(({ shape }) => shape));
    expect([...shapes].sort()).toEqual(['level', 'mean', 'proportion', 'rate']);
  });
});
