import { readFileSync } from 'node:fs';
import { signInSearch } from '../../../apps/web/src/app/search.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import type { TestMember } from '../../support/workspace.js';
import { CLIMBS, ELSEWHERE, HEADERS, INJECTED } from './own-payloads.js';
import { rawGet, type RawAnswer } from './raw-request.js';

const OURS = 'https://levain.example.org';

/** What texts in an address, sent to the byte, made of the answer. */
export class Leaving {
  asked = 0;
  readonly elsewhere: string[] = [];
  readonly injected: string[] = [];
  readonly climbed: string[] = [];
  readonly faults: string[] = [];

  constructor(
    private readonly url: string,
    private readonly home: FurnishedWorkspace,
    /** Of each list, one in so many. */
    private readonly oneIn: number,
  ) {}

  async redirects(): Promise<void> {
    const places = ['/', '/unsubscribe/', '/unsubscribe/reader/', '/p/', '/explorer/', '/assets/'];
    const asked = [...places, '/sign-in?next=', '/?redirect=', '/graphql?url=', '/api/archive?return_to='];
    for (const text of this.some(ELSEWHERE))
      for (const place of asked) await this.look(`${place}${asPath(text)}`);
  }

  /** Where the screen of signing in goes afterwards. */
  signIn(): void {
    for (const text of [...ELSEWHERE, ...ELSEWHERE.map(decoded)]) {
      this.asked += 1;
      const { next } = signInSearch.parse({ next: text });
      if (next !== undefined && new URL(next, OURS).origin !== OURS) this.elsewhere.push(`next=${text}`);
    }
  }

  async headers(): Promise<void> {
    const { ids } = this.home;
    const places = ['/', '/unsubscribe/', '/p/', '/s/', `/api/packs/${ids.pack}/`, '/calendar/', '/assets/'];
    const asked = [...places, '/sign-in?next=', `/api/packs/${ids.pack}/pack.csv?locale=`];
    for (const text of this.some(HEADERS)) for (const place of asked) await this.look(`${place}${text}`);
  }

  async climbs(): Promise<void> {
    const { ids } = this.home;
    const places = [
      '/',
      '/assets/',
      '/explorer/',
      '/outbox/',
      `/api/packs/${ids.pack}/`,
      '/calendar/',
      '/p/',
    ];
    for (const text of this.some(CLIMBS))
      for (const place of places) await this.look(`${place}${asPath(text)}`);
  }

  private some(list: readonly string[]): readonly string[] {
    return list.filter((_, index) => index % this.oneIn === 0);
  }

  private async look(path: string): Promise<void> {
    this.asked += 1;
    const answer = await rawGet(this.url, path, cookieOf(this.home.lead));
    if (!answer) return;
    const { location } = answer.headers;
    const origin = new URL(this.url).origin;
    if (location !== undefined && originOf(location, origin) !== origin)
      this.elsewhere.push(`${path} → ${location}`);
    if (hasInjected(answer)) this.injected.push(path);
    if (SECRETS.some((secret) => answer.body.includes(secret))) this.climbed.push(path);
    if (answer.status >= 500) this.faults.push(`${path}: ${answer.status}`);
  }
}

/** The first letters of what nobody may get by its path. */
const SECRETS = [
  'package.json',
  'apps/api/package.json',
  'apps/api/src/main.ts',
  '.git/HEAD',
  '/etc/passwd',
].flatMap((path) => {
  try {
    return [readFileSync(path, 'utf8').slice(0, 60).trim()].filter((start) => start.length > 15);
  } catch {
    return [];
  }
});

const cookieOf = ({ client }: TestMember): Record<string, string> => ({ cookie: client.cookie ?? '' });

/** What no request line can hold is sent as a browser would. */
const asPath = (text: string): string =>
  text.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter));

const originOf = (location: string, base: string): string =>
  URL.canParse(location, base) ? new URL(location, base).origin : 'nowhere';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const hasInjected = ({ headers }: RawAnswer): boolean =>
  headers[INJECTED] !== undefined ||
  (headers['set-cookie'] ?? []).some((cookie) => cookie.startsWith(INJECTED)) ||
  headers.location?.includes('\n') === true;
