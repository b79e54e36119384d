import type { CustomFetch } from 'openid-client';
import { NoAnswer, type SafeFetch } from '../outbound/safe-fetch.js';
import { OutboundRefused } from '../outbound/outbound-target.js';

const WITHOUT_BODY = new Set([204, 205, 304]);
const UNDERSTOOD = ['content-type', 'www-authenticate'];

/** The one way of the library to the identity provider: where other systems are told, with the same limits. */
export const guardedFetch =
  (guarded: SafeFetch): CustomFetch =>
  async (address, { method, headers, body }) => {
    if (method !== 'GET' && method !== 'POST') throw new OutboundRefused();
    const answer = await guarded.send(address, { method, headers, body: textOf(body) });
    const said = new Headers();
    for (const name of UNDERSTOOD) {
      const value = answer.headers[name];
      if (typeof value === 'string') said.set(name, value);
    }
    const content = WITHOUT_BODY.has(answer.status) ? null : answer.body;
    return new Response(content, { status: answer.status, headers: said });
  };

function textOf(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString();
  throw new OutboundRefused();
}

/** Whether nobody answered, or nobody may be asked: there is nothing to verify. */
export function wasUnreachable(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof NoAnswer || each instanceof OutboundRefused) return true;
  return false;
}
