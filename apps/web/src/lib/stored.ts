/** Storage may be refused (private windows, policies): the screen then works for the visit. */
export function readStored(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // Full or refused: nothing more can be kept.
  }
}

export const lasting = () => localStorage;
export const forThisVisit = () => sessionStorage;

/** What was kept for this visit: drafts of whoever signs out, which the next person at this browser must not find. */
export function forgetVisit(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Refused: then nothing was kept.
  }
}
