import type { DeployFacts, DeployRule } from './deploy-facts.js';
import { brokenRules } from './deploy-rules.js';

/** A server in production that would not be safe; the message says what to change. */
export class NotDeployableError extends Error {}

export const tellRule = ({ id, repair }: DeployRule): string => `${id}: ${repair}`;

/** Refuses in production what a rule refuses, and gives what the others advise; elsewhere everything is allowed. */
export function requireDeployable(facts: DeployFacts): readonly DeployRule[] {
  if (!facts.settings.production) return [];
  const broken = brokenRules(facts);
  const refused = broken.filter(({ weight }) => weight === 'refuse');
  if (refused.length > 0) {
    const what = refused.map(tellRule).join('\n');
    throw new NotDeployableError(`LEVAIN_ENV is production, and this is not safe:\n${what}`);
  }
  return broken;
}
