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

/** Asked for as a file, it is noted in the history. */
const LEAVES_A_TRACE = /^\/api\/archive(?:[/?]|$)/;

/**
 * Whether another site makes a browser fetch data: with a picture, a frame, a script. It could read none of it, but the work would be done in the name of
 * whoever is signed in. A link that a person follows is answered, unless that alone would leave a trace of theirs.
 */
export function isFetchedElsewhere(url: string, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (!url.startsWith('/api/') || site === undefined || site === 'same-origin' || site === 'none')
    return false;
  return headers['sec-fetch-dest'] !== 'document' || LEAVES_A_TRACE.test(url);
}

function sameHost(origin: string, host: string | undefined, publicUrl: URL | undefined): boolean {
  if (publicUrl && origin === publicUrl.origin) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
