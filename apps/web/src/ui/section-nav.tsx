import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './section-nav.module.css';

/** The class of a link of this row. */
export const sectionTab = classes['tab'] ?? '';

/** A row of links to the screens of one thing; the link to the one in view says `aria-current`. */
export function SectionRow({ label, children }: { label: string; children: ReactNode }) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a phone the screen in view may be past the edge of the row.
    const here = nav.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - nav.current.offsetLeft - 24;
  }, [pathname]);
  return (
    <nav ref={nav} className={classes['nav']} aria-label={label}>
      {children}
    </nav>
  );
}
