import { unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { readEmailAddress, type EmailAddress } from './email-address.js';

/** What the form of a person holds. */
export interface PersonInput {
  readonly name?: string | null;
  readonly email?: string | null;
}

/** Somebody in the organisation, with or without an account. */
export interface Person {
  readonly name: string;
  /** Null for somebody who is never written to. */
  readonly email: EmailAddress | null;
}

/**
 * A person as they are kept. Refuses a missing or too long name (`TEXT_REQUIRED`, `TEXT_TOO_LONG`) and an address
 * that cannot be one.
 */
export function draftPerson(input: PersonInput): Result<Person> {
  const refusals: Refusal[] = [];
  const name = requiredText(refusals, 'name', input.name, { max: LINE_MAX });
  const email = input.email?.trim() ? readEmailAddress(input.email) : null;
  if (email && !email.ok) refusals.push(...email.refusals);
  return unlessRefused(refusals, () => ({ name, email: email?.ok ? email.value : null }));
}
