import type { CSSProperties, ReactNode } from 'react';
import classes from './columns.module.css';

interface ColumnsProps {
  /** As many columns as fit, up to this. */
  most: number;
  gap?: number;
  /** Narrower than this, a column goes under the one before. */
  least?: number;
  children: ReactNode;
}

/** Columns that need no breakpoint and no style written at run time. */
export function Columns({ most, gap = 16, least = 200, children }: ColumnsProps) {
  const style = { '--most': most, '--gap': `${gap}px`, '--least': `${least}px` } as CSSProperties;
  return (
    <div className={classes['columns']} style={style}>
      {children}
    </div>
  );
}
