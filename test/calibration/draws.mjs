/** Random figures of known truth, from a uniform source. */

export const list = (length, make) => Array.from({ length }, (_, index) => make(index));

export const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export function binomial(random, total, share) {
  let events = 0;
  for (let person = 0; person < total; person += 1) if (random() < share) events += 1;
  return { events, total };
}

/** Waiting times until the mean is used up. */
export function poisson(random, mean) {
  let events = 0;
  for (let left = mean + Math.log(1 - random()); left > 0; left += Math.log(1 - random())) events += 1;
  return events;
}

/** A rate that is itself exponential from period to period: variance / mean = 1 + mean. */
export const dispersedCount = (random, mean) => poisson(random, -mean * Math.log(1 - random()));

/** Periods that resemble the one before by `rho`; deviation 1. */
export function autoregressive(random, length, rho) {
  let error = normal(random);
  return list(length, (index) => {
    if (index > 0) error = rho * error + Math.sqrt(1 - rho * rho) * normal(random);
    return error;
  });
}

/** Values of one arm. */
export const DISTRIBUTIONS = {
  normal: { mean: 0, draw: normal },
  lognormal: { mean: Math.exp(0.5), draw: (random) => Math.exp(normal(random)) },
  rounded: { mean: 0, draw: (random) => Math.round(2 * normal(random)) },
};
