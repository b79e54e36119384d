import { readSettings, SettingsError } from '../settings.js';
import { readDatabase } from './database-facts.js';
import type { DatabaseFacts, DeployFacts } from './deploy-facts.js';
import { DEPLOY_RULES } from './deploy-rules.js';
import { readMachine } from './machine-facts.js';

const MARK = { refuse: '✘', advise: '!' } as const;

/** `npm run check:deploy`: every rule, in production or not; gives the exit code. Nothing is started and nothing is changed. */
export async function checkDeployCommand(
  environment: DeployFacts['environment'],
  say: (line: string) => void,
): Promise<number> {
  const { production } = readSettings(environment);
  // What is another thing in production is looked at as it would be there.
  const settings = Object.assign(readSettings({ ...environment, LEVAIN_ENV: 'production' }), { production });
  const database = settings.databaseUrl
    ? await readDatabase(settings.databaseUrl, settings.databaseOwnerUrl ?? settings.databaseUrl).catch(
        (error: unknown) => cannotBeAsked(error, say),
      )
    : null;
  const facts = { settings, environment, machine: readMachine(settings, environment), database };
  const broken = DEPLOY_RULES.filter((rule) => !rule.holds(facts));
  const count = { refuse: 0, advise: 0 };
  for (const { id, weight, repair } of broken) {
    count[weight] += 1;
    say(`${MARK[weight]} ${id}: ${repair}`);
  }
  const asked = database === null ? ' (the database was not asked)' : '';
  say(`${DEPLOY_RULES.length} rules${asked}: ${count.refuse} broken, ${count.advise} to consider.`);
  return count.refuse > 0 || (settings.databaseUrl && database === null) ? 1 : 0;
}

function cannotBeAsked(error: unknown, say: (line: string) => void): DatabaseFacts | null {
  if (error instanceof SettingsError) throw error;
  say(`${MARK.refuse} database: it cannot be asked: ${(error as Error).message}`);
  return null;
}
