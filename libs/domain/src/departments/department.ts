import { unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';

/** A unit of the organisation. */
export interface Department {
  readonly name: string;
}

/**
 * A department as it is kept. Refuses a name that is missing (`TEXT_REQUIRED`), unwritable or above 200 characters.
 */
export function draftDepartment(input: { readonly name?: string | null }): Result<Department> {
  const refusals: Refusal[] = [];
  const department: Department = { name: requiredText(refusals, 'name', input.name, { max: LINE_MAX }) };
  return unlessRefused(refusals, () => department);
}
