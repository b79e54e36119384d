import { pairedProportions, pairedT } from './paired.js';

describe('pairedT', () => {
  // Student's sleep data; R ?t.test: t = -4.0621, df = 9, p = 0.002833, interval -2.4598858 to -0.7001142, mean -1.58.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it('is the example of R', () => {
    const result = pairedT(second, first, 0.05);
    expect(result).toMatchObject({ n: 10, df: 9 });
    expect(result?.value).toBeCloseTo(-1.58, 10);
    expect(result?.t).toBeCloseTo(-4.0621, 4);
    expect(result?.p).toBeCloseTo(0.002833, 6);
    expect(result?.low).toBeCloseTo(-2.4598858, 6);
    expect(result?.high).toBeCloseTo(-0.7001142, 6);
  });

  it('has nothing to say without pairs that vary', () => {
    expect(pairedT([], [], 0.05)).toBeNull();
    expect(pairedT([1], [2], 0.05)).toBeNull();
    expect(pairedT([1, 2], [1], 0.05)).toBeNull();
    expect(pairedT([0.1, 0.2, 0.3], [1.1, 1.2, 1.3], 0.05)).toBeNull();
  });
});

describe('pairedProportions', () => {
  // Fagerland, Lydersen & Laake (2013), BMC Medical Research Methodology 13:91, and (2014) Statistics in Medicine 33:2850:
  // airway hyper-responsiveness of 21 children, 2 before and 8 after (Bentur 2009): exact p 0.070, Tango -0.517 to -0.026.
  it('is the published example of few pairs', () => {
    const result = pairedProportions({ both: 1, onlyBefore: 7, onlyAfter: 1, neither: 12 }, 0.05);
    expect(result?.value).toBeCloseTo(-6 / 21, 12);
    expect(result?.p).toBeCloseTo(0.0703, 4);
    expect(result?.low).toBeCloseTo(-0.517, 3);
    expect(result?.high).toBeCloseTo(-0.026, 3);
  });

  // Agresti, Categorical Data Analysis, section 10.1: approval 944 then 880 of 1,600; difference -0.04 (-0.06 to -0.02).
  it('is the textbook approval ratings', () => {
    const result = pairedProportions({ both: 794, onlyBefore: 150, onlyAfter: 86, neither: 570 }, 0.05);
    expect(result).toMatchObject({ n: 1600, value: -0.04 });
    expect(result?.low).toBeCloseTo(-0.06, 2);
    expect(result?.high).toBeCloseTo(-0.02, 2);
    expect(result?.p).toBeLessThan(5e-5);
  });

  // Armitage & Berry (1994) p. 127, two media for tubercle bacilli: 12 against 2 of 50, exact p = 0.0129.
  it('is the textbook test', () => {
    const result = pairedProportions({ both: 20, onlyBefore: 2, onlyAfter: 12, neither: 16 }, 0.05);
    expect(result?.p).toBeCloseTo(0.0129, 4);
    expect(result?.low).toBeGreaterThan(0);
  });

  it('is the opposite when the order is', () => {
    const one = pairedProportions({ both: 5, onlyBefore: 3, onlyAfter: 9, neither: 4 }, 0.05);
    const other = pairedProportions({ both: 5, onlyBefore: 9, onlyAfter: 3, neither: 4 }, 0.05);
    expect(one?.low).toBeCloseTo(-(other?.high ?? 0), 9);
    expect(one?.p).toBe(other?.p);
  });

  it('stays finite when nobody changed, or everybody', () => {
    const nobody = pairedProportions({ both: 6, onlyBefore: 0, onlyAfter: 0, neither: 4 }, 0.05);
    expect(nobody).toMatchObject({ value: 0, p: null });
    expect(nobody?.high).toBeCloseTo(-(nobody?.low ?? 0), 9);
    expect(nobody?.high).toBeLessThan(0.3);
    const everybody = pairedProportions({ both: 0, onlyBefore: 0, onlyAfter: 8, neither: 0 }, 0.05);
    expect(everybody?.high).toBe(1);
    expect(everybody?.low).toBeGreaterThan(0.3);
    expect(pairedProportions({ both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 }, 0.05)).toBeNull();
  });
});
