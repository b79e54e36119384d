import type { TestDatabase } from '../../support/database.js';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';

const EMAIL = 'ada@example.org';
const PASSWORD = 'levure et farine de seigle';
const AT_ONCE = 10;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on UserError { code } } }`;

const NO_LIMIT = {
  file: 'apps/api/src/access/sign-in-attempts.ts',
  from: 'const MOST = 10;',
  to: 'const MOST = 1e9;',
};

/** Ten attempts, and no more of whatever kind, reach the password in a quarter of an hour. */
export const guesses: Check = {
  id: 'D1',
  promise: 'A password is not found by trying',
  run: (trial) => tried(trial, []),
  controls: [{ guard: 'the limit of attempts', run: (trial) => tried(trial, [NO_LIMIT]) }],
};

async function tried(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const server = await trial.ground.server(database, { changes });
  await foundAccount(server.url, database);
  let weighed = 0;
  const most = trial.times(40, 10_000);
  for (let done = 0; done < most; done += AT_ONCE) {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => guess(server.url, `mot de passe numéro ${done + index}`)),
    );
    weighed += answers.filter((code) => code !== 'TOO_MANY_ATTEMPTS').length;
  }
  return [{ name: `passwords weighed of ${most} guesses at one account`, value: weighed, atMost: 10 }];
}

async function guess(url: string, password: string): Promise<string> {
  const { signIn } = await new ApiClient(url).run(SIGN_IN, { input: { email: EMAIL, password } });
  return signIn.code ?? signIn.__typename;
}

async function foundAccount(url: string, database: TestDatabase): Promise<void> {
  const input = { workspaceName: 'Fournil', name: 'Ada', email: EMAIL, password: PASSWORD, locale: 'fr' };
  const payload = await new ApiClient(url).mutate('setUpWorkspace', input, 'viewer { member { email } }');
  if (payload.code) throw new Error(`No account: ${payload.code}`);
  await database.owner.query('DELETE FROM sign_in_attempts');
}
