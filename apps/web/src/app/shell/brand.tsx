/** A small living thing that makes the whole dough rise. */
export function Brand() {
  return (
    <>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#1c4f8f" />
        <circle cx="12" cy="20" r="5.5" fill="#fff" />
        <circle cx="21" cy="15.5" r="3.5" fill="#cfe0f5" />
        <circle cx="14.5" cy="9.5" r="2.3" fill="#a6c0e4" />
      </svg>
      Levain
    </>
  );
}
