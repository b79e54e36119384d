import { useEffect } from 'react';
import { useText } from '../../i18n/use-text.js';
import { ObjectionItem } from './objection-item.js';
import type { ObjectionShown } from './objection-parts.js';
import classes from './objections.module.css';

interface ObjectionListProps {
  readonly objections: readonly ObjectionShown[];
  /** Name what each is about. */
  readonly withSubject?: boolean;
}

export function ObjectionList({ objections, withSubject = false }: ObjectionListProps) {
  const text = useText();
  // The one that the address names came after the page did.
  useEffect(() => {
    const named = window.location.hash.slice(1);
    if (named) document.getElementById(named)?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <ul className={classes['items']} aria-label={text('objections.title')}>
      {objections.map((objection) => (
        <ObjectionItem key={objection.id} objection={objection} withSubject={withSubject} />
      ))}
    </ul>
  );
}
