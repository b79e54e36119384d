import type { Check } from './check.js';
import { killedApi } from './checks/a1-killed-api.js';
import { killedPostgres } from './checks/a2-killed-postgres.js';
import { brokenLink } from './checks/a4-broken-link.js';
import { guesses } from './checks/d1-guesses.js';

/** Every promise that is tried, in the order of docs/trust.md. */
export const CHECKS: readonly Check[] = [killedApi, killedPostgres, brokenLink, guesses];
