import { useEffect, useState } from 'react';

/**
 * In a dialog that is there only while it is open: when it goes, the focus is where it was before. (One whose `opened` changes does so by itself.)
 * Where that place went too, it is in the content of the page; what took it meanwhile keeps it.
 */
export function FocusBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const place =
        before?.isConnected && before !== document.body ? before : document.getElementById('main');
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    },
    [before],
  );
  return null;
}
