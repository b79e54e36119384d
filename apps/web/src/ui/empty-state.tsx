import { Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state.module.css';

interface EmptyStateProps {
  icon: Icon;
  /** What will be here. */
  title: ReactNode;
  /** Why it helps. */
  why: ReactNode;
  /** The one button that starts it. */
  action?: ReactNode;
  order?: 2 | 3;
}

export function EmptyState({ icon: Glyph, title, why, action, order = 2 }: EmptyStateProps) {
  return (
    <div className={classes['state']}>
      <Glyph size={32} stroke={1.5} aria-hidden className={classes['glyph']} />
      <Title order={order}>{title}</Title>
      <p className={classes['why']}>{why}</p>
      {action}
    </div>
  );
}
