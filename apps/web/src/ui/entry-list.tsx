import { useEffect, type ReactNode } from 'react';
import classes from './entries.module.css';

/** Entries one under the other; the one that the address names comes into view. */
export function EntryList({ label, children }: { label?: string; children: ReactNode }) {
  // It came after the page did.
  useEffect(() => {
    const named = window.location.hash.slice(1);
    if (named) document.getElementById(named)?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <ul className={classes['items']} aria-label={label}>
      {children}
    </ul>
  );
}
