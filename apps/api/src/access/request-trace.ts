/** What a command about signing in needs of its request. */
export interface RequestTrace {
  readonly requestId: string;
  readonly cookieHeader: string | undefined;
  /** Where it comes from, behind the proxies that are trusted. */
  readonly address: string | undefined;
  readonly userAgent: string | undefined;
}
