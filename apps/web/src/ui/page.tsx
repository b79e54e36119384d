import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** Also the title of the tab. */
  title: string;
  /** Beside the title: a count, a badge. */
  aside?: ReactNode;
  /** Above the title: where one is (number, parent). */
  above?: ReactNode;
  /** One sentence under the title: what this screen is for. */
  lead?: ReactNode;
  /** Buttons, the primary one last. */
  actions?: ReactNode;
  /** `form`: a readable column; `full` (default): the width there is. */
  width?: 'form' | 'full';
  children?: ReactNode;
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Levain` : 'Levain';
  }, [title]);
}

/** Every screen is one of these: it holds the only `h1`, which takes the focus after a move. */
export function Page({ title, aside, above, lead, actions, width = 'full', children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={classes['page']} data-width={width}>
      <header className={classes['header']}>
        <div className={classes['names']}>
          {above && <div className={classes['above']}>{above}</div>}
          <div className={classes['titleLine']}>
            <Title order={1} tabIndex={-1} className={classes['title']}>
              {title}
            </Title>
            {aside}
          </div>
          {lead && <p className={classes['lead']}>{lead}</p>}
        </div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
