/** What programs are told, and whoever lets them in. */
export const PROGRAM_REFUSALS = [
  'TOKEN_REVOKED',
  'TOO_MANY_TOKENS', // {max}
  'TOO_MANY_REQUESTS', // {seconds}
  'LINE_UNREADABLE', // {text}
  'LINE_TOO_LONG', // {max}
] as const;
