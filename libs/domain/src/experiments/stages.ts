/** The five stages of the loop, in their order. */
export const STAGES = ['benchmark', 'prototype', 'test', 'evaluate', 'iterate'] as const;

/** Where an experiment stands in the loop. */
export type Stage = (typeof STAGES)[number];
