import { DATABASE_RULES } from './database-rules.js';
import type { DeployFacts, DeployRule } from './deploy-facts.js';
import { MACHINE_RULES } from './machine-rules.js';
import { ADDRESS_RULES, DATABASE_SETTING_RULES, SECRET_RULES } from './settings-rules.js';

/** Everything that is looked at before a server is trusted with people's data. */
export const DEPLOY_RULES: readonly DeployRule[] = [
  ...ADDRESS_RULES,
  ...SECRET_RULES,
  ...DATABASE_SETTING_RULES,
  ...MACHINE_RULES,
  ...DATABASE_RULES,
];

export function brokenRules(facts: DeployFacts): DeployRule[] {
  return DEPLOY_RULES.filter((rule) => !rule.holds(facts));
}
