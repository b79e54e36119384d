import { useEffect, useRef } from 'react';

/** What was done. It takes the focus: whoever comes back from another site, or whose button is gone, is led to where it is said. */
export function Said({ words }: { words: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p ref={place} role="status" tabIndex={-1} style={{ margin: 0, outline: 'none' }}>
      {words}
    </p>
  );
}
