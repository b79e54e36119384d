import { seededRandom } from './seeded-random.js';

describe('seededRandom', () => {
  it('gives the same draws for the same seed, others for another', () => {
    const draws = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  // 200 cells of 1,000 expected: chi-square with 199 degrees of freedom, 99.99 % below 281; serial correlation below 4 / sqrt n.
  it('is uniform and shows no memory', () => {
    const random = seededRandom(20_240_607);
    const cells = new Array<number>(200).fill(0);
    let product = 0;
    let previous = random() - 0.5;
    for (let draw = 0; draw < 200_000; draw += 1) {
      const value = random();
      cells[Math.floor(value * 200)] = (cells[Math.floor(value * 200)] ?? 0) + 1;
      product += previous * (value - 0.5);
      previous = value - 0.5;
    }
    expect(cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(281);
    expect(Math.abs((product / 200_000) * 12)).toBeLessThan(4 / Math.sqrt(200_000));
  });
});
