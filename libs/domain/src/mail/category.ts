/** What Levain writes about, and what a person may ask not to be written to about. Messages about one's own account always come. */
export const MAIL_CATEGORIES = [
  'invitations',
  'nominations',
  'calls',
  'tasks',
  'thanks',
  'answers',
  'results',
  'digests',
] as const;

/** One of {@link MAIL_CATEGORIES}. */
export type MailCategory = (typeof MAIL_CATEGORIES)[number];
