import { useEffect, useState } from 'react';

/** When each thing ends, by this clock: a screen that is left and shown again from the cache must not begin anew. */
const ends = new Map<string, number>();

function endOf(name: string, seconds: number): number {
  const known = ends.get(name);
  if (known !== undefined) return known;
  const end = Date.now() + seconds * 1000;
  ends.set(name, end);
  return end;
}

const until = (end: number): number => Math.max(0, Math.ceil((end - Date.now()) / 1000));

/** Whole seconds that are left of those the server gave, counted down on the screen; 0 when the server gives none. */
export function useSecondsLeft(name: string, given: number): number {
  const [left, setLeft] = useState(() => (given > 0 ? until(endOf(name, given)) : 0));
  useEffect(() => {
    if (given <= 0) return undefined;
    const end = endOf(name, given);
    const timer = setInterval(() => {
      setLeft(until(end));
      if (until(end) === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [name, given]);
  return given > 0 ? left : 0;
}
