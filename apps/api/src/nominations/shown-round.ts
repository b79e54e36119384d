import type { CommandResult } from '../database/command-result.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import type { RoundLoader } from './round.loader.js';

/** The round as it is after the act. */
export function shownRound<Success extends object>(
  loader: RoundLoader,
  context: RequestContext,
  result: CommandResult<{ id: string }>,
  success: new () => Success,
): Promise<Success | UserError> {
  return toPayload(result, async ({ id }) =>
    Object.assign(new success(), { round: await loader.load(context, id) }),
  );
}
