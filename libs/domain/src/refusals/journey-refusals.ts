/** How coming back from the identity provider can end when it does not succeed: the screens word each of them. */
export const JOURNEY_REFUSALS = [
  'PROVIDER_AWAY',
  'PROVIDER_DECLINED',
  'PROVIDER_UNPROVEN',
  'JOURNEY_OVER',
  'IDENTITY_UNKNOWN',
  'IDENTITY_TAKEN',
  'IDENTITY_LINKED',
  'IDENTITY_EMAIL_UNVERIFIED',
  'IDENTITY_EMAIL_OTHER',
] as const;

/** One word of {@link JOURNEY_REFUSALS}. */
export type JourneyRefusal = (typeof JOURNEY_REFUSALS)[number];
