import type { ReactNode } from 'react';
import classes from './sides.module.css';

/** For and against, beside one another: each has the same room. */
export function Sides({ children }: { children: ReactNode }) {
  return <div className={classes['sides']}>{children}</div>;
}

interface SideProps {
  readonly title: string;
  /** How much stands on it. */
  readonly count?: ReactNode;
  /** Said while nothing does. */
  readonly none?: string | undefined;
  readonly children: ReactNode;
}

/** What speaks for one side: items of a list. */
export function Side({ title, count, none, children }: SideProps) {
  return (
    <div className={classes['side']}>
      <h3 className={classes['title']}>
        {title} <span className={classes['count']}>{count}</span>
      </h3>
      {none && <p className={classes['none']}>{none}</p>}
      <ul className={classes['items']}>{children}</ul>
    </div>
  );
}
