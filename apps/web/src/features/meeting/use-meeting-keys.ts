import { useEffect } from 'react';

export interface MeetingMoves {
  readonly next: () => void;
  readonly previous: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly leave: () => void;
  readonly toggleNotes: () => void;
  readonly toggleFullScreen: () => void;
}

const KEYS: Readonly<Record<string, keyof MeetingMoves>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  n: 'toggleNotes',
  N: 'toggleNotes',
  f: 'toggleFullScreen',
  F: 'toggleFullScreen',
};

/** Keys that scroll what has the focus, such as long notes. */
const SCROLLS = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End| )$/;

/** Where keys are the control's own: what is typed, what is chosen with arrows, what space presses, what scrolls. */
function isForControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="radiogroup"]')) return true;
  if (SCROLLS.test(key) && target.closest('section[tabindex]')) return true;
  return key === ' ' && target.closest('button, a') !== null;
}

/** The keys of a meeting: also those that presenters' remote controls send. */
export function useMeetingKeys(moves: MeetingMoves): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const move = event.key === ' ' && event.shiftKey ? 'previous' : KEYS[event.key];
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (!move || isChord || event.defaultPrevented || isForControl(event.target, event.key)) return;
      event.preventDefault();
      moves[move]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [moves]);
}
