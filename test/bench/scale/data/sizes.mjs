/** The three data sets: how many experiments and readings, and how the experiments are spread over workspaces. */
const SIZES = {
  S: { experiments: 200, measurements: 20_000, largest: 0.75, others: 3 },
  M: { experiments: 5_000, measurements: 1_000_000, largest: 0.1, others: 40 },
  L: { experiments: 50_000, measurements: 10_000_000, largest: 0.1, others: 200 },
};

export const SIZE_NAMES = Object.keys(SIZES);

/** With the experiments of each workspace, the largest one first: it is the one that is measured. Those after it are fewer and fewer. */
export function sizeOf(name) {
  const { experiments, measurements, largest, others } = SIZES[name];
  const first = Math.round(experiments * largest);
  const weights = Array.from({ length: others }, (_, index) => 1 / (index + 10));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = weights.map((weight) => Math.floor(((experiments - first) * weight) / whole));
  rest[0] += experiments - first - rest.reduce((sum, count) => sum + count, 0);
  return { name, experiments, measurements, workspaces: [first, ...rest] };
}
