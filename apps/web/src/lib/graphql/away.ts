interface KnownFault {
  readonly message?: string;
  readonly graphQLErrors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

/** True when the API says that its database cannot answer right now, over GraphQL or of a file sent: it passes, and what was asked may be asked again. */
export function isAway(error: unknown): boolean {
  const { message, graphQLErrors = [] } = (error ?? {}) as KnownFault;
  return (
    message === '503' ||
    graphQLErrors.some(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE')
  );
}
