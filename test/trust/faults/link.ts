import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is wrong with the line between two servers. */
export type LinkFault =
  | { readonly kind: 'none' }
  /** Every packet is late, both ways. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** Nothing comes through, and nobody says so. What was sent comes once the line is whole, as with TCP, which sends it again. */
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
  let [heal, healed] = broken();
  const strike = (): void => void (struck += 1);
  const server = createServer((client) => {
    const line = new Line(client, target, { fault: () => fault, healed: () => healed, strike });
    lines.add(line);
    void line.over.then(() => lines.delete(line));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      fault = next;
      struck = 0;
      heal();
      [heal, healed] = broken();
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

/** How to say that the line is whole again, and what waits for it. */
function broken(): [heal: () => void, healed: Promise<void>] {
  let heal = (): void => undefined;
  const healed = new Promise<void>((resolve) => (heal = resolve));
  return [() => heal(), healed];
}

interface State {
  fault(): LinkFault;
  /** When the fault of now is over. */
  healed(): Promise<void>;
  strike(): void;
}

/** Both ways of a connection. Whatever happens to the bytes of a way, they come in their order or not at all: that much TCP promises. */
class Line {
  /** Both of its ends are closed. */
  readonly over: Promise<unknown>;
  private readonly server: Socket;
  private readonly ways = new Map<Socket, Promise<void>>();
  private sent = 0;
  private commitUnderWay = false;

  constructor(
    private readonly client: Socket,
    target: number,
    private readonly state: State,
  ) {
    this.server = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, this.server],
      [this.server, client],
    ] as const) {
      from.setNoDelay(true);
      from.on('error', () => undefined);
      from.on('data', (chunk) => this.pass(chunk, to));
      from.on('close', () => this.later(to, () => to.destroy()));
    }
    this.over = Promise.all(
      [client, this.server].map((end) => new Promise((resolve) => end.once('close', resolve))),
    );
    if (state.fault().kind === 'reset') this.reset();
  }

  reset(): void {
    this.state.strike();
    this.client.resetAndDestroy();
    this.server.destroy();
  }

  private pass(chunk: Buffer, to: Socket): void {
    const fault = this.state.fault();
    if (fault.kind === 'silent' || fault.kind === 'late') this.state.strike();
    if (fault.kind === 'cutAfter' && to === this.server && (this.sent += chunk.length) > fault.bytes)
      return this.reset();
    if (fault.kind === 'commitUnheard') {
      if (to === this.server && chunk.includes('COMMIT')) this.commitUnderWay = true;
      else if (to === this.client && this.commitUnderWay && chunk.includes('COMMIT')) return this.reset();
    }
    this.later(to, () => to.writable && to.write(chunk));
  }

  /** Once everything before has come, and this as late as the fault makes it. */
  private later(to: Socket, act: () => unknown): void {
    const fault = this.state.fault();
    const late =
      fault.kind === 'silent'
        ? this.state.healed()
        : fault.kind === 'late'
          ? sleep(fault.milliseconds)
          : undefined;
    const before = this.ways.get(to) ?? Promise.resolve();
    this.ways.set(
      to,
      before.then(() => late).then(() => void act()),
    );
  }
}
