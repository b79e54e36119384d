import type { ReactNode } from 'react';
import classes from './given-list.module.css';

/** What was given to programs or to people outside, one under the other. */
export function GivenList({ children }: { readonly children: ReactNode }) {
  return <ul className={classes['lines']}>{children}</ul>;
}

interface GivenItemProps {
  readonly name: string;
  /** How it stands, in one sentence. */
  readonly state: string;
  /** It opens nothing any more. */
  readonly isOver?: boolean;
  /** Paragraphs on what it opens. */
  readonly children: ReactNode;
  /** Paragraphs on who gave it, and when. */
  readonly facts?: ReactNode;
  readonly acts?: ReactNode;
}

/** One thing that was given: what it opens, how it stands, what may be done with it. */
export function GivenItem({ name, state, isOver = false, children, facts, acts }: GivenItemProps) {
  return (
    <li className={classes['line']} data-over={isOver || undefined}>
      <div className={classes['said']}>
        <h3 className={classes['name']}>{name}</h3>
        {children}
      </div>
      <div className={classes['facts']}>
        <p className={classes['state']}>{state}</p>
        {facts}
        {acts && <div className={classes['acts']}>{acts}</div>}
      </div>
    </li>
  );
}
