interface KnownFault {
  readonly networkError?: unknown;
  readonly response?: { readonly status?: number };
}

/** True when nothing answered, or only what stands before the server did: what was asked may be asked again. */
export function isUnreachable(error: unknown): boolean {
  const { networkError, response } = (error ?? {}) as KnownFault;
  return Boolean(networkError) && (response?.status ?? 500) >= 500;
}
