import { Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** One bold sentence that already gives the answer. */
  sentence?: ReactNode;
  aside?: ReactNode;
  /** Stage or signal colour on the edge. */
  accent?: string;
  order?: 2 | 3;
  id?: string;
  children?: ReactNode;
}

/** A white panel; with a title it is a region that can be jumped to. */
export function Panel({ title, sentence, aside, accent, order = 2, id, children }: PanelProps) {
  const titleId = useId();
  return (
    <Paper
      component="section"
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={classes['panel']}
      style={accent ? { borderInlineStart: `4px solid ${accent}` } : undefined}
    >
      {(title || aside) && (
        <div className={classes['head']}>
          {title && (
            <Title order={order} id={titleId}>
              {title}
            </Title>
          )}
          {aside}
        </div>
      )}
      {sentence && <p className={classes['sentence']}>{sentence}</p>}
      {children}
    </Paper>
  );
}
