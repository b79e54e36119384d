interface KnownFault {
  readonly graphQLErrors?: readonly { readonly extensions?: Record<string, unknown> }[];
  readonly response?: { readonly status?: number; readonly headers?: { get(name: string): string | null } };
}

const MINUTE_SECONDS = 60;

/** When the API says that somebody asked for too much in a minute: the seconds until they may ask again; null for any other fault. */
export function secondsToWait(error: unknown): number | null {
  const { graphQLErrors = [], response } = (error ?? {}) as KnownFault;
  const isOneTooMany =
    response?.status === 429 ||
    graphQLErrors.some(({ extensions }) => extensions?.['code'] === 'TOO_MANY_REQUESTS');
  if (!isOneTooMany) return null;
  const seconds = Number(response?.headers?.get('retry-after') ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : MINUTE_SECONDS;
}
