import { useCallback, useMemo, useRef } from 'react';

export interface IdempotencyKey {
  /** The same for the same body until an answer came, so that trying again cannot do the act twice. */
  readonly for: (body: unknown) => string;
  /** After any answer, yes or no: the next try is another act. */
  readonly renew: () => void;
}

export function useIdempotencyKey(): IdempotencyKey {
  const last = useRef<{ readonly body: string; readonly key: string } | null>(null);
  const forBody = useCallback((body: unknown) => {
    const text = JSON.stringify(body);
    if (last.current?.body !== text) last.current = { body: text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
  const renew = useCallback(() => {
    last.current = null;
  }, []);
  return useMemo(() => ({ for: forBody, renew }), [forBody, renew]);
}
