const OWN_PATH = /^\/[^\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
/** Two slashes where the path is read: what stands before them could be left out (`/..//host`). */
const ELSEWHERE = /^[^?#]*\/\//;

/**
 * Whether a text is a path of ours that one may be sent to. What a browser could read as another site (`//host`, `/\host`, an
 * address, a control character that browsers leave out) is none.
 */
export function isOwnPath(text: string): boolean {
  return OWN_PATH.test(text) && !ELSEWHERE.test(text);
}
