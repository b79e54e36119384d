/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { exactMultinomial, SAMPLE_RATIO_ALPHA, sampleRatio } from './sample-ratio.js';

const shared = (counts: number[], shares: (number | null)[]) =>
  counts.map((count, index) => ({ count, share: shares[index] ?? null }));

describe('sampleRatio', () => {
  it("is Mendel's peas: 315, 108, 101, 32 against 9:3:3:1 gives chi-square 0.470, p = 0.925", () => {
    const ratio = sampleRatio(shared([315, 108, 101, 32], [9, 3, 3, 1]));
    expect(ratio).toMatchObject({ ok: true, method: 'chiSquare' });
    expect(ratio.ok && ratio.p).toBeCloseTo(0.925, 3);
  });

  it('is R binom.test(682, 925, p = 0.75): p = 0.3825', () => {
    expect(exactMultinomial([682, 243], [0.75, 0.25])).toBeCloseTo(0.3825, 4);
  });

  it('goes exact when an arm expects fewer than 5', () => {
    const ratio = sampleRatio(shared([8, 0], [1, 1]));
    expect(ratio).toMatchObject({ ok: true, method: 'exact' });
    expect(ratio.ok && ratio.p).toBeCloseTo(2 / 256, 12);
    // Three arms by hand: (6,0,0) and its two permutations are the least likely of 3^6.
    const three = sampleRatio(shared([6, 0, 0], [null, null, null]));
    expect(three.ok && three.p).toBeCloseTo(3 / 729, 12);
  });

  it('says so when neither test can be made', () => {
    const shares = [1e-6, 1e-6, 1e-6, 1];
    expect(sampleRatio(shared([1, 0, 0, 900], shares))).toEqual({ ok: false, reason: 'notComputable' });
    expect(sampleRatio(shared([0, 0], [1, 1]))).toEqual({ ok: false, reason: 'noData' });
  });

  it('an arm that should receive nobody and did is a mismatch', () => {
    expect(sampleRatio(shared([100, 1], [1, 0]))).toEqual({ ok: true, p: 0, method: 'exact' });
    expect(sampleRatio(shared([50, 48, 0], [1, 1, 0]))).toMatchObject({ ok: true, method: 'chiSquare' });
  });

  it('flags 734 of the 1,049 real tests inside the known fault of assignment, 19 of the 3,824 outside', () => {
    const flagged = [0, 0];
    const tests = [0, 0];
    const file = new URL('./fixtures/upworthy-impressions.txt', import.meta.url);
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const [inside = 0, ...counts] = line.split(' ').map(Number);
      const ratio = sampleRatio(counts.map((count) => ({ count, share: null })));
      tests[inside] = (tests[inside] ?? 0) + 1;
      if (ratio.ok && ratio.p < SAMPLE_RATIO_ALPHA) flagged[inside] = (flagged[inside] ?? 0) + 1;
    }
    expect(tests).toEqual([3824, 1049]);
    expect(flagged).toEqual([19, 734]);
  });
});
