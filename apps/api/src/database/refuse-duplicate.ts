import type { Refusal } from '@levain/domain/refusal.js';
import { refused, type CommandResult } from './command-result.js';
import { UNIQUE_VIOLATION, sqlState } from './postgres-error.js';

/** What a unique key refused to save is a refusal, not a fault; of two who take a name at once, one is told. */
export async function refuseDuplicate<T>(
  refusal: Refusal,
  write: () => Promise<CommandResult<T>>,
): Promise<CommandResult<T>> {
  try {
    return await write();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    return refused([refusal]);
  }
}
