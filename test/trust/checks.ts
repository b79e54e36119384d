import type { Check } from './check.js';
import { guesses } from './checks/d1-guesses.js';

/** Every promise that is tried, in the order of docs/trust.md. */
export const CHECKS: readonly Check[] = [guesses];
