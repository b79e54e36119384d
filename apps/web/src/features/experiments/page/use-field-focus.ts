import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusField } from './field-focus.js';

/** A link to `#plan.stopDate` lands on that control, once it is there. */
export function useFieldFocus(ready: boolean): void {
  const { hash, href } = useLocation();
  useEffect(() => {
    if (!ready || !hash) return undefined;
    // After the router has given the focus to the title of the screen.
    const timer = setTimeout(() => focusField(decodeURIComponent(hash.replace(/^#/, ''))), 60);
    return () => clearTimeout(timer);
  }, [ready, hash, href]);
}
