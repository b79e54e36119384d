import { describe, expect, it } from '@jest/globals';
import { dotsOf, quantile, spreadOf } from './spread.js';

describe('the spread of a portfolio', () => {
  it('interpolates between the closest two, as definition 7 of Hyndman and Fan', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 40], 0.5)).toBe(20);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('says median and quartiles from five cases on, whatever their order', () => {
    expect(spreadOf([30, 10, 50, 20, 40])).toEqual({
      count: 5,
      lowerQuartile: 20,
      median: 30,
      upperQuartile: 40,
    });
    expect(spreadOf([1, 2, 3, 4])).toEqual({
      count: 4,
      lowerQuartile: null,
      median: null,
      upperQuartile: null,
    });
  });
});

describe('the dots of a distribution', () => {
  const figures = [
    { figure: 10, count: 3 },
    { figure: 20, count: 6 },
    { figure: 90, count: 1 },
  ];

  it('are the cases themselves while there is room', () => {
    expect(dotsOf(figures, 10)).toEqual({
      casesPerDot: 1,
      figures: [10, 10, 10, 20, 20, 20, 20, 20, 20, 90],
    });
  });

  it('stand for several cases each when there is not', () => {
    expect(dotsOf(figures, 4)).toEqual({ casesPerDot: 3, figures: [10, 20, 20, 90] });
    const many = Array.from({ length: 100 }, (_, day) => ({ figure: day, count: 500 }));
    const dots = dotsOf(many, 50);
    expect(dots.casesPerDot).toBe(1000);
    expect(dots.figures).toHaveLength(50);
    expect(dots.figures[0]).toBe(0);
    expect(dots.figures[49]).toBe(98);
  });

  it('are none of nothing', () => {
    expect(dotsOf([], 10)).toEqual({ casesPerDot: 1, figures: [] });
  });
});
