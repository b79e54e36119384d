import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useText } from '../i18n/use-text.js';
import { useAnnounce } from '../ui/announcer.js';
import { OfflineBanner } from './shell/offline-banner.js';
import classes from './root-layout.module.css';

/** After a move the keyboard stands at the new screen's title, and its name is read. */
function useTitleFocus(): void {
  const router = useRouter();
  const announce = useAnnounce();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        // A screen made to be typed in has taken it already: N, the sentence, Enter.
        if (document.activeElement?.matches('#main :is(input, textarea, select)'))
          return announce(document.title);
        const title = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main');
        title?.focus({ preventScroll: true });
        announce(document.title);
      }),
    [router, announce],
  );
}

export function RootLayout() {
  const text = useText();
  useTitleFocus();
  return (
    <>
      <a className={classes['skip']} href="#main">
        {text('app.skipToContent')}
      </a>
      <OfflineBanner />
      <Outlet />
    </>
  );
}
