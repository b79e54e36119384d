/**
 * The ladder of evidence of a project, the first rung first; each is worth half a point, so that it goes from 0.5 to 5. Every rung is
 * something that the record holds, and nobody types it. It says how far what is known of a project has come; it grades nobody.
 * `purpose` what the project is for is written;
 * `benchmark` what others did is linked, with its source, or it is written why nothing could be found;
 * `prototype` an idea has the smallest form in which it can be tried;
 * `hypothesis` a hypothesis says for whom, what changes, what is measured, and the target;
 * `bet` a bet was frozen and its test started;
 * `ran` a test ran to its stop date, and was not abandoned;
 * `confirmed` a second person confirmed a verdict, whichever it is;
 * `acted` a decision was taken, and the experiment that followed names the learning it was born from;
 * `spread` it was tested again in another department;
 * `held` an outcome that was confirmed held in a later test of the same metric.
 */
export const PROGRESS_STEPS = [
  'purpose',
  'benchmark',
  'prototype',
  'hypothesis',
  'bet',
  'ran',
  'confirmed',
  'acted',
  'spread',
  'held',
] as const;

/** One of {@link PROGRESS_STEPS}. */
export type ProgressStep = (typeof PROGRESS_STEPS)[number];

/** How many things the record holds for each rung. */
export type ProgressEvidence = Readonly<Record<ProgressStep, number>>;

/** Where a project stands. */
export interface ProjectProgress {
  /** 0 to 5 by halves; 0 only while nothing is written. */
  readonly level: number;
  /** The last rung without a gap below it; null at 0. */
  readonly current: ProgressStep | null;
  /** The first rung without evidence; null when there is none left. */
  readonly next: ProgressStep | null;
}

const HALF = 0.5;

/** What reaching a rung is worth: 0.5 for the first one, 5 for the last one. */
export const levelOf = (step: ProgressStep): number => (PROGRESS_STEPS.indexOf(step) + 1) * HALF;

/**
 * Where a project stands: on the last rung that has evidence and no gap below it. What is held above a gap stays evidence, and
 * counts as soon as the gap is filled.
 */
export function projectProgress(evidence: ProgressEvidence): ProjectProgress {
  const gap = PROGRESS_STEPS.findIndex((step) => evidence[step] === 0);
  const reached = gap === -1 ? PROGRESS_STEPS.length : gap;
  return {
    level: reached * HALF,
    current: PROGRESS_STEPS[reached - 1] ?? null,
    next: PROGRESS_STEPS[reached] ?? null,
  };
}
