import type { AnsweredExperiment } from '../boards/board-answers.js';
import type { Named } from './pack-change.js';

/** How a change names an experiment. */
export const named = ({ number, title }: AnsweredExperiment): Named => ({ number, title });
