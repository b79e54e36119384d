import { lazy, Suspense, useState } from 'react';
import { ViewerButton } from './viewer-button.js';

const ViewerMenuList = lazy(async () => ({
  default: (await import('./viewer-menu-list.js')).ViewerMenuList,
}));

/** Menus are a tenth of the first visit's code: theirs comes when the first one is opened. */
export function ViewerMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const [asked, setAsked] = useState(false);
  const button = <ViewerButton aria-expanded={false} onClick={() => setAsked(true)} />;
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <ViewerMenuList onShortcuts={onShortcuts} />
    </Suspense>
  );
}
