import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import classes from './results.module.css';

interface AnsweredListProps<Item> {
  readonly items: readonly Item[];
  readonly glance: number;
  readonly children: (item: Item) => ReactNode;
}

/** As many as are read at a glance; the rest is a tap away, and always on paper. */
export function AnsweredList<Item>({ items, glance, children }: AnsweredListProps<Item>) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button is gone: whoever pressed it goes on with what it showed.
  useEffect(() => {
    if (isOpen) list.current?.children[glance]?.querySelector('a')?.focus();
  }, [isOpen, glance]);
  if (items.length === 0) return null;
  const rest = isOpen ? 0 : Math.max(0, items.length - glance);
  return (
    <>
      <ul ref={list} className={classes['lines']}>
        {items.map((item, index) => (
          <li key={index} className={classes['line']} data-later={(!isOpen && index >= glance) || undefined}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="default" className={classes['rest']} onClick={() => setIsOpen(true)}>
          {text('results.showRest', { count: rest })}
        </Button>
      )}
    </>
  );
}
