import type { ReactNode } from 'react';
import classes from './link-card.module.css';

interface LinkCardProps {
  /** A typed link (`TextLink`): its text names the card. */
  readonly link: ReactNode;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

export function CardList({ children }: { children: ReactNode }) {
  return <ul className={classes['cards']}>{children}</ul>;
}

/** One thing of a list: number, name, three lines, facts. */
export function LinkCard({ link, above, below, children }: LinkCardProps) {
  return (
    <li className={classes['card']}>
      {above && <div className={classes['above']}>{above}</div>}
      <h2 className={classes['name']}>{link}</h2>
      {children && <p className={classes['text']}>{children}</p>}
      {below && <div className={classes['below']}>{below}</div>}
    </li>
  );
}
