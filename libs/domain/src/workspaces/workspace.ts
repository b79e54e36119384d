import { unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredText } from '../text/required-text.js';

/** Characters the name of a workspace may hold. */
export const WORKSPACE_NAME_MAX = 120;

/** The name of a workspace as it is kept: 1 to 120 characters. Refuses as `requiredText` does, at `field`. */
export function readWorkspaceName(typed: string | null | undefined, field = 'name'): Result<string> {
  const refusals: Refusal[] = [];
  const name = requiredText(refusals, field, typed, { max: WORKSPACE_NAME_MAX });
  return unlessRefused(refusals, () => name);
}
