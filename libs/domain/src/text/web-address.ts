import { refusal, type Refusal } from '../refusal.js';
import { optionalText } from './required-text.js';

const WEB =
  /^https?:\/\/(?:[a-z0-9\u00a1-\uffff-]+\.)*[a-z0-9\u00a1-\uffff-]+(?::\d{1,5})?(?:[/?#][^\s<>"]*)?$/iu;

/** Characters an address may hold. */
export const WEB_ADDRESS_MAX = 2000;

/**
 * An address that is safe to put in a link: `http` or `https`, no name or password before the host, no space.
 * `https://` is added when a bare host was typed. Adds `URL_INVALID` for anything else (`javascript:`, `data:`,
 * `file:`, a phrase).
 */
export function optionalWebAddress(
  refusals: Refusal[],
  field: string,
  value: string | null | undefined,
): string | null {
  const typed = optionalText(refusals, field, value, WEB_ADDRESS_MAX);
  if (typed === null) return null;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const bare = address !== typed;
  if (WEB.test(address) && (!bare || /^https:\/\/[^/?#]+\.[^/?#]{2,}/.test(address))) return address;
  refusals.push(refusal('URL_INVALID', field));
  return null;
}
