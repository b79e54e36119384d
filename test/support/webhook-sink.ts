import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One message as it came. */
export interface Heard {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Answer = (response: ServerResponse, heard: Heard) => void;

export const took: Answer = (response) => void response.writeHead(204).end();
export const refused: Answer = (response) => void response.writeHead(500).end();
export const hangs: Answer = () => undefined;

/** Another system that is told things: keeps what it hears, and answers as it is told, path by path. */
export class WebhookSink {
  readonly heard: Heard[] = [];
  /** What it answered with a success. */
  readonly taken: Heard[] = [];
  /** Connections that were opened, whether or not anything was said on them. */
  connections = 0;
  /** The longest that somebody waited for an answer, in milliseconds. */
  longest = 0;
  answer: Answer = took;
  readonly answers = new Map<string, Answer>();
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  constructor() {
    this.server.on('connection', (socket) => {
      this.connections += 1;
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** On every address of this machine. */
  async listen(): Promise<number> {
    this.server.listen(0);
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  /** Until so many messages came. */
  async received(count: number, milliseconds = 30_000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    while (this.heard.length < count && Date.now() < deadline) await new Promise((go) => setTimeout(go, 20));
    if (this.heard.length < count) throw new Error(`${this.heard.length} messages came, not ${count}.`);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = Date.now();
    response.on('close', () => (this.longest = Math.max(this.longest, Date.now() - started)));
    let body = '';
    try {
      for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    } catch {
      return;
    }
    const { url = '/', headers } = request;
    const heard = { path: url, headers: headers as Record<string, string>, body };
    this.heard.push(heard);
    response.on('finish', () => {
      if (response.statusCode < 300) this.taken.push(heard);
    });
    (this.answers.get(url) ?? this.answer)(response, heard);
  }
}
