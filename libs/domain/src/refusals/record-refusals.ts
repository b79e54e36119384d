import { JOURNEY_REFUSALS } from './journey-refusals.js';

/** Why a record, a field or a sign-in is refused. */
export const RECORD_REFUSALS = [
  // Records and requests
  'NOT_FOUND',
  'NOT_ALLOWED',
  'VERSION_CONFLICT',
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',

  // Signing in, members
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS', // {minutes}
  'SETUP_ALREADY_DONE',
  'PASSWORD_TOO_SHORT', // {min}
  'PASSWORD_TOO_LONG', // {max}
  'PASSWORD_TOO_COMMON',
  'PASSWORD_TOO_PERSONAL',
  'PASSWORD_WRONG',
  'EMAIL_INVALID',
  'EMAIL_TAKEN',
  'LAST_ADMIN',
  'MEMBER_DISABLED',
  'INVITATION_REVOKED',
  'LINK_USED',

  // The identity provider of the organisation
  'PROVIDER_NOT_SET_UP',
  ...JOURNEY_REFUSALS,
  'IDENTITY_ONLY_WAY',
  'IDENTITY_NOT_IN_DEMO',

  // Any field
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG', // {max}
  'TEXT_INVALID',
  'URL_INVALID',
  'DATE_REQUIRED',
  'DATE_INVALID',
  'DATE_IN_FUTURE', // {date}
  'DATE_TOO_FAR', // {date}
  'TIME_INVALID',
  'NUMBER_INVALID',
  'NUMBER_NEGATIVE',
  'CHOICE_REQUIRED',
  'CHOICE_UNKNOWN', // {value}
  'TOO_MANY_ITEMS', // {max}
  'DUPLICATE_ITEM', // {value}
  'NAME_TAKEN', // {name}
] as const;
