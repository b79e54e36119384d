import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { preferences } from '../../lib/preferences.js';
import { useMay } from '../../lib/viewer.js';

interface Shortcuts {
  onSearch: () => void;
  onHelp: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return Boolean(element?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]'));
}

export function useShortcuts({ onSearch, onHelp }: Shortcuts): void {
  const navigate = useNavigate();
  const mayWrite = useMay('createHypothesis');
  useEffect(() => {
    const singleKeys: Record<string, () => void> = {
      ...(mayWrite ? { n: () => void navigate({ to: '/hypotheses/new' }) } : {}),
      '/': onSearch,
      '?': onHelp,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const withControl = event.ctrlKey || event.metaKey;
      const act =
        withControl && event.key.toLowerCase() === 'k'
          ? onSearch
          : withControl || event.altKey || isTyping(event.target) || !preferences().singleKeyShortcuts
            ? undefined
            : singleKeys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
