import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** The path to the byte as it is given: `fetch` would put it right. Null where Node.js itself does not send it. */
export function rawGet(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer | null> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    let sent;
    try {
      sent = request(
        { agent, hostname, port, path, headers: { accept: 'text/html', ...headers } },
        (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        },
      );
    } catch {
      return done(null);
    }
    sent.on('error', failed);
    sent.end();
  });
}
