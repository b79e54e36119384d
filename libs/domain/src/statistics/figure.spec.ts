import { isFigure } from './figure.js';

describe('isFigure', () => {
  it.each([0, -0, 1, -3.5, 1e15, 1e-9, 1e50])('%d is one', (value) => expect(isFigure(value)).toBe(true));
  it.each([NaN, Infinity, -Infinity, 1e51, -1e308, 5e-324])('%d is none', (value) =>
    expect(isFigure(value)).toBe(false),
  );
});
