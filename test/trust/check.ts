import type { Ground } from './ground.js';

/** One measured number of a promise, and what it has to be. */
export interface Figure {
  /** What was counted or timed: `lost writes`. */
  readonly name: string;
  readonly value: number;
  readonly unit?: 'ms' | 's' | 'MB' | '%' | 'bits' | 'findings';
  /** The bar: the value must be at most, at least or exactly this. */
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly exactly?: number;
}

/** How much is tried: a few of everything on each change, all of it by `npm run trust`. */
export type Size = 'quick' | 'whole';

export interface Trial {
  readonly ground: Ground;
  readonly size: Size;
  /** The ids of all checks that there are. */
  readonly known: ReadonlySet<string>;
  /** As many as the size says. */
  times(quick: number, whole: number): number;
  /** A line for whoever watches; not a result. */
  say(line: string): void;
}

/** The guard that is switched off, and the same trial without it: one of its figures must miss its bar. */
export interface Control {
  readonly guard: string;
  run(trial: Trial): Promise<readonly Figure[]>;
}

/** A promise of the product and how it is kept to it. */
export interface Check {
  /** As in the list of promises: `A1`. */
  readonly id: string;
  readonly promise: string;
  /** Left out of the quick set, with the reason. */
  readonly wholeOnly?: string;
  /** What this machine lacks, if the check cannot be run here: it is then listed as not proven. */
  missing?(): Promise<string | null> | string | null;
  run(trial: Trial): Promise<readonly Figure[]>;
  /** At least one: a check that cannot fail proves nothing. */
  readonly controls: readonly [Control, ...Control[]];
}

export function reached({ value, atMost, atLeast, exactly }: Figure): boolean {
  if (atMost === undefined && atLeast === undefined && exactly === undefined) {
    throw new Error('A figure without a bar proves nothing.');
  }
  return (
    !Number.isNaN(value) &&
    (atMost === undefined || value <= atMost) &&
    (atLeast === undefined || value >= atLeast) &&
    (exactly === undefined || value === exactly)
  );
}

export function barOf({ atMost, atLeast, exactly, unit }: Figure): string {
  const parts = [
    exactly === undefined ? null : `= ${exactly}`,
    atLeast === undefined ? null : `>= ${atLeast}`,
    atMost === undefined ? null : `<= ${atMost}`,
  ].filter((part) => part !== null);
  return unit ? `${parts.join(', ')} ${unit}` : parts.join(', ');
}
