import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What is wrong with the line between two servers. */
export type LinkFault =
  | { readonly kind: 'none' }
  /** Every packet is late, both ways. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** Nothing comes through any more, and nobody says so. */
  | { readonly kind: 'silent' }
  /** Every connection is reset, and new ones too. */
  | { readonly kind: 'reset' }
  /** A connection ends after so many bytes towards the server. */
  | { readonly kind: 'cutAfter'; readonly bytes: number }
  /** The first answer to a COMMIT does not come back: the line is cut instead. */
  | { readonly kind: 'commitUnheard' };

export interface Link {
  readonly port: number;
  set(fault: LinkFault): void;
  /** Where new connections lead from now on. */
  point(target: number): void;
  /** How often the fault took hold since it was set. */
  readonly struck: number;
  close(): Promise<void>;
}

/** A line to a port of this machine that can be broken: plain TCP, known to neither side. */
export async function openLink(first: number): Promise<Link> {
  let target = first;
  const lines = new Set<Line>();
  let fault: LinkFault = { kind: 'none' };
  let struck = 0;
  const strike = (): void => void (struck += 1);
  const server = createServer((client) => {
    const line = new Line(client, target, () => fault, strike);
    lines.add(line);
    client.once('close', () => lines.delete(line));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      fault = next;
      struck = 0;
      if (next.kind === 'reset') lines.forEach((line) => line.reset());
    },
    point: (next) => void (target = next),
    get struck() {
      return struck;
    },
    close: async () => {
      lines.forEach((line) => line.reset());
      server.close();
      await once(server, 'close');
    },
  };
}

class Line {
  private readonly server: Socket;
  private sent = 0;
  private commitUnderWay = false;

  constructor(
    private readonly client: Socket,
    target: number,
    private readonly fault: () => LinkFault,
    private readonly strike: () => void,
  ) {
    this.server = connect(target, '127.0.0.1');
    for (const socket of [client, this.server]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
    }
    client.on('data', (chunk) => this.pass(chunk, this.server));
    this.server.on('data', (chunk) => this.pass(chunk, client));
    client.on('close', () => this.server.destroy());
    this.server.on('close', () => this.fault().kind !== 'silent' && client.destroy());
    if (this.fault().kind === 'reset') this.reset();
  }

  reset(): void {
    this.strike();
    this.client.resetAndDestroy();
    this.server.destroy();
  }

  private pass(chunk: Buffer, to: Socket): void {
    const fault = this.fault();
    if (fault.kind === 'silent') return this.strike();
    if (fault.kind === 'late') {
      this.strike();
      return void setTimeout(() => to.writable && to.write(chunk), fault.milliseconds);
    }
    if (fault.kind === 'cutAfter' && to === this.server && (this.sent += chunk.length) > fault.bytes)
      return this.reset();
    if (fault.kind === 'commitUnheard') {
      if (to === this.server && chunk.includes('COMMIT')) this.commitUnderWay = true;
      else if (to === this.client && this.commitUnderWay && chunk.includes('COMMIT')) return this.reset();
    }
    if (to.writable) to.write(chunk);
  }
}
