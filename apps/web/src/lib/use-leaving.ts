import { useCallback, useEffect, useState } from 'react';

/**
 * Whether the browser is on its way to another site, and the word that it is. Somebody who turns back may find this very page again, kept by the browser
 * as it was left: it is on its way no more.
 */
export function useLeaving(): readonly [leaving: boolean, leave: () => void] {
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    const stay = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setLeaving(false);
    };
    addEventListener('pageshow', stay);
    return () => removeEventListener('pageshow', stay);
  }, []);
  return [leaving, useCallback(() => setLeaving(true), [])];
}
