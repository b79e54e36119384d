import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Navigation } from './navigation.js';
import { ThumbBar } from './thumb-bar.js';
import { TopBar } from './top-bar.js';
import { useMemberLanguage } from './use-member-language.js';
import { useShortcuts } from './use-shortcuts.js';
import classes from './shell.module.css';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.js')).CommandPalette }));
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list.js')).ShortcutList }));
const NavigationDrawer = lazy(async () => ({
  default: (await import('./navigation-drawer.js')).NavigationDrawer,
}));

type Overlay = 'palette' | 'shortcuts' | 'navigation';

export function SignedInFrame({ children }: { children: ReactNode }) {
  const text = useText();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);
  const openPalette = () => setOverlay('palette');
  useMemberLanguage();
  useShortcuts({ onSearch: openPalette, onHelp: () => setOverlay('shortcuts') });
  return (
    <div className={classes['shell']}>
      <TopBar onSearch={openPalette} onShortcuts={() => setOverlay('shortcuts')} />
      <div className={classes['side']}>
        <Navigation />
      </div>
      <main id="main" tabIndex={-1} className={classes['main']} aria-label={text('app.mainLabel')}>
        <div className={classes['content']}>{children}</div>
        <div id="overlays" />
      </main>
      <ThumbBar onMore={() => setOverlay('navigation')} />
      <Suspense>
        {overlay === 'palette' && <CommandPalette onClose={close} />}
        {overlay === 'shortcuts' && <ShortcutList onClose={close} />}
        {overlay === 'navigation' && <NavigationDrawer onClose={close} />}
      </Suspense>
    </div>
  );
}
