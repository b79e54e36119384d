export interface GraphqlAnswer<Data = any> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string };
  }[];
}

/** Talks to the server as a browser of our own pages does: same origin, and the cookies it was given. */
export class ApiClient {
  constructor(
    readonly url: string,
    public cookie?: string,
  ) {}

  /** A document that may fail: the answer as it is. */
  async send<Data = any>(query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) } as GraphqlAnswer<Data>;
  }

  /** A document that must succeed: its data. */
  async run<Data = any>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.send<Data>(query, variables);
    if (answer.errors)
      throw new Error(answer.errors.map((error) => `${error.extensions.code}: ${error.message}`).join('\n'));
    return answer.data;
  }

  /**
   * A mutation of one `input`, its payload with everything the four errors say: `mutate('startTest', input,
   * 'experiment { id stage }')` gives `{__typename, experiment?, code?, refusals?, currentVersion?}`.
   */
  async mutate(name: string, input: object, success: string): Promise<any> {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const data = await this.run(
      `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
        ... on ${type}Success { ${success} }
        ... on UserError { code }
        ... on RefusedError { refusals { code field parameters { name value } } }
        ... on ConflictError { currentVersion } } }`,
      { input },
    );
    return data[name];
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', this.url);
    if (this.cookie) headers.set('cookie', this.cookie);
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    const [given] = response.headers.getSetCookie();
    if (given) this.cookie = given.includes('Max-Age=0') ? undefined : given.split(';')[0];
    return response;
  }
}
