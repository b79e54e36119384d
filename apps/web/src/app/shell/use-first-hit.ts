import type { createSpotlight } from '@mantine/spotlight';
import { useEffect, useRef, type KeyboardEvent } from 'react';

type PaletteStore = ReturnType<typeof createSpotlight>[0];

interface Hits {
  readonly store: PaletteStore;
  readonly listId: string;
  /** What was typed, without white space around it. */
  readonly typed: string;
  /** The answer for what was typed is not here yet. */
  readonly waiting: boolean;
}

function selectFirst({ store, listId }: Pick<Hits, 'store' | 'listId'>): HTMLElement | null {
  const list = document.getElementById(listId);
  const first = list?.querySelector<HTMLElement>('[data-action]') ?? null;
  for (const selected of list?.querySelectorAll('[data-selected]') ?? [])
    selected.removeAttribute('data-selected');
  first?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: first ? 0 : -1 }));
  return first;
}

/**
 * Enter takes the first of the list that belongs to what was typed. Pressed before the server answered, it waits for the answer:
 * the list that is shown until then belongs to something else.
 */
export function useFirstHit({ store, listId, typed, waiting }: Hits) {
  const entered = useRef('');
  useEffect(() => {
    if (waiting || typed === '') return;
    const first = selectFirst({ store, listId });
    if (entered.current === typed) first?.click();
    entered.current = '';
  }, [store, listId, typed, waiting]);
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !waiting) return;
    event.preventDefault();
    event.stopPropagation();
    entered.current = typed;
  };
}
