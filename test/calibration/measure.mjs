import { seededRandom } from '@levain/domain/statistics/seeded-random.js';
import { DECISIONS } from './decisions.mjs';
import { GROUPS } from './groups.mjs';
import { OVER_TIME } from './over-time.mjs';

export const SCENARIOS = [...GROUPS, ...OVER_TIME, ...DECISIONS];
export const SEED = 20_240_607;

/**
 * How often a method finds what is not there, and how often its interval holds the truth, over `draws` made-up data sets.
 * `covered: null` is an interval that was refused, and counts for nothing. Each scenario has its own stream.
 */
export function measure(scenario, place, draws = scenario.draws) {
  const random = seededRandom(SEED + 7919 * place);
  const count = { found: [0, 0], covered: [0, 0] };
  for (let draw = 0; draw < draws; draw += 1) {
    const trial = scenario.trial(random);
    for (const what of ['found', 'covered']) {
      if (typeof trial[what] !== 'boolean') continue;
      count[what][0] += trial[what] ? 1 : 0;
      count[what][1] += 1;
    }
  }
  const rate = ([yes, all]) => (all === 0 ? null : yes / all);
  const { method, situation, most = null, least = null, known = null } = scenario;
  return {
    method,
    situation,
    draws,
    falsePositive: rate(count.found),
    coverage: rate(count.covered),
    most,
    least,
    known,
  };
}

/**
 * Beyond what was promised by more than chance explains: `z` standard errors of that many draws. A method that is not used
 * because it errs more than `known` must be seen to do so, or these draws could not tell.
 */
export function misses({ draws, falsePositive, coverage, most, least, known }, z) {
  const slack = (p) => z * Math.sqrt((p * (1 - p)) / draws);
  return (
    (known !== null && falsePositive < known) ||
    (most !== null && falsePositive !== null && falsePositive > most + slack(most)) ||
    (least !== null && coverage !== null && coverage < least - slack(least))
  );
}
