import { ApiClient } from '../../support/api-client.js';

/** Keeps every cookie it is given, as a browser does, and sends the headers that a proxy of ours adds. */
export class Browser extends ApiClient {
  readonly cookies = new Map<string, string>();
  /** As they came. */
  readonly given: string[] = [];

  constructor(
    url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(url);
  }

  /** Another one that holds what this one holds now. */
  copy(): Browser {
    const copy = new Browser(this.url, this.headers);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  /** What is kept under a name that ends so. */
  cookieEnding(ending: string): string | undefined {
    return [...this.cookies].find(([name]) => name.endsWith(ending))?.[1];
  }

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ origin: this.url, ...this.headers });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    if (this.cookies.size > 0 && !headers.has('cookie'))
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string): void {
    this.given.push(cookie);
    const [pair = ''] = cookie.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/;\s*Max-Age=0\b/.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }
}

/** Signs in: the code of the refusal, or the name of the payload. */
export async function signIn(browser: ApiClient, email: string, password: string): Promise<string> {
  const payload = await browser.mutate('signIn', { email, password }, 'viewer { member { id } }');
  return payload.code ?? payload.__typename;
}

/** Whether somebody is signed in there. */
export async function isSignedIn(browser: ApiClient): Promise<boolean> {
  return (await browser.run('{ viewer { member { id } } }')).viewer !== null;
}
