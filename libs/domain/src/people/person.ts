import { LOCALES, type Locale } from '../locale.js';
import { unlessRefused, type Refusal, type Result } from '../refusal.js';
import { optionalChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { readEmailAddress, type EmailAddress } from './email-address.js';

/** What the form of a person holds. */
export interface PersonInput {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly site?: string | null;
  readonly locale?: string | null;
}

/** Somebody in the organisation, with or without an account. */
export interface Person {
  readonly name: string;
  /** Null for somebody who is never written to. */
  readonly email: EmailAddress | null;
  /** Where they work. */
  readonly site: string | null;
  /** The language to write to them in; null for the workspace's. */
  readonly locale: Locale | null;
}

/**
 * A person as they are kept. Refuses a missing or too long name (`TEXT_REQUIRED`, `TEXT_TOO_LONG`), an address
 * that cannot be one, too long a site and an unknown language.
 */
export function draftPerson(input: PersonInput): Result<Person> {
  const refusals: Refusal[] = [];
  const name = requiredText(refusals, 'name', input.name, { max: LINE_MAX });
  const email = input.email?.trim() ? readEmailAddress(input.email) : null;
  if (email && !email.ok) refusals.push(...email.refusals);
  const site = optionalText(refusals, 'site', input.site, LINE_MAX);
  const locale = optionalChoice(refusals, 'locale', input.locale, LOCALES);
  return unlessRefused(refusals, () => ({ name, email: email?.ok ? email.value : null, site, locale }));
}
