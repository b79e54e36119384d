import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { ThemeSwitch } from './theme-switch.js';
import classes from './access-frame.module.css';

/** The frame of the screens before signing in: language and theme are already a choice. */
export function AccessFrame({ children }: { children: ReactNode }) {
  const text = useText();
  return (
    <div className={classes['frame']}>
      <header className={classes['top']}>
        <span className={classes['brand']}>
          <Brand />
        </span>
        <LanguageSwitch remember={false} />
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1} className={classes['main']}>
        {children}
        <div id="overlays" />
      </main>
      <footer className={classes['foot']}>{text('app.tagline')}</footer>
    </div>
  );
}
