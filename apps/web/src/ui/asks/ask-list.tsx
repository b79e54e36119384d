import { useEffect } from 'react';
import { useText } from '../../i18n/use-text.js';
import { AskItem } from './ask-item.js';
import type { AskShown } from './ask-parts.js';
import classes from './asks.module.css';

interface AskListProps {
  readonly asks: readonly AskShown[];
  readonly label?: string;
  /** Not where the page says already what they are about. */
  readonly namesSubject?: boolean;
}

/** Decisions asked of leadership, each answered where it is read. Needs the catalogue `asks`. */
export function AskList({ asks, label, namesSubject = true }: AskListProps) {
  const text = useText();
  // The one that the address names came after the page did.
  useEffect(() => {
    const named = window.location.hash.slice(1);
    if (named) document.getElementById(named)?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <ul className={classes['items']} aria-label={label ?? text('asks.title')}>
      {asks.map((ask) => (
        <AskItem key={ask.id} ask={ask} namesSubject={namesSubject} />
      ))}
    </ul>
  );
}
