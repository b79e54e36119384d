import { useCallback, useMemo, useState } from 'react';
import { forThisVisit, readStored, writeStored } from './stored.js';

export interface KeptDraft<T> {
  /** What was typed before the reload or the error, if anything. */
  readonly kept: T | undefined;
  readonly keep: (value: T) => void;
  /** Once it is saved, or thrown away on purpose. */
  readonly forget: () => void;
}

function read<T>(key: string): T | undefined {
  const text = readStored(forThisVisit, key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** Input is never lost: give `keep` to the form's `onValuesChange`, start the form from `kept`. */
export function useKeptDraft<T>(name: string): KeptDraft<T> {
  const key = `levain.draft.${name}`;
  const [kept] = useState(() => read<T>(key));
  const keep = useCallback((value: T) => writeStored(forThisVisit, key, JSON.stringify(value)), [key]);
  const forget = useCallback(() => writeStored(forThisVisit, key, null), [key]);
  return useMemo(() => ({ kept, keep, forget }), [kept, keep, forget]);
}
