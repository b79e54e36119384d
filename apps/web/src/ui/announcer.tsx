import { VisuallyHidden } from '@mantine/core';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => {});

/** Says a change aloud to screen readers: `const announce = useAnnounce(); announce(text('board.moved', …))`. */
export function useAnnounce(): (message: string) => void {
  return use(AnnounceContext);
}

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setMessage(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {/* The same words twice must be read twice. */}
        <span key={message.turn}>{message.text}</span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}
