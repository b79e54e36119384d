import type { IncomingHttpHeaders } from 'node:http';
import { bearerOf } from '../access/bearer.js';

/**
 * Whether a request that may change something comes from our own pages. A browser always says where it comes from; a
 * program that says nothing and carries no cookie has no session to abuse.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: URL | undefined): boolean {
  // No page of another site can send a token that it does not know, nor this header without being asked first, which is never allowed.
  if (bearerOf(headers) !== null && headers.cookie === undefined) return true;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // A page that tells nobody where it comes from sends "null"; the browser itself still says that it is one of ours.
  if (origin === 'null') return site === 'same-origin';
  if (origin !== undefined) return sameHost(origin, headers.host, publicUrl);
  return site !== undefined || headers.cookie === undefined;
}

function sameHost(origin: string, host: string | undefined, publicUrl: URL | undefined): boolean {
  if (publicUrl && origin === publicUrl.origin) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
