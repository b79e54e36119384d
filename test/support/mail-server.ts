import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Enough of a mail server: takes whatever comes, refuses everything, or takes and never says so. */
export class MailServer {
  readonly letters: string[] = [];
  /** Those of which it said that it has them. */
  readonly taken: string[] = [];
  /** Whom letters were for, as the envelope says. */
  readonly recipients: string[] = [];
  refusing = false;
  /** Letters are kept, and whoever sent them waits for the answer for ever. */
  silent = false;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async listen(): Promise<number> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  /** Until so many letters came. */
  async received(count: number): Promise<void> {
    for (let tries = 0; tries < 300 && this.letters.length < count; tries += 1)
      await new Promise((go) => setTimeout(go, 50));
    if (this.letters.length < count) throw new Error(`${this.letters.length} letters came, not ${count}.`);
  }

  private serve(socket: Socket): void {
    let buffer = '';
    let inLetter = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    say('220 test');
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      if (inLetter) {
        if (!buffer.endsWith('\r\n.\r\n')) return;
        this.letters.push(buffer);
        inLetter = false;
        if (!this.silent) {
          this.taken.push(buffer);
          say('250 kept');
        }
      } else if (buffer.startsWith('DATA')) {
        inLetter = true;
        say('354 go on');
      } else say(this.answerTo(buffer));
      buffer = '';
    });
  }

  private answerTo(command: string): string {
    const recipient = /^RCPT TO:<(.*?)>/i.exec(command)?.[1];
    if (recipient !== undefined) this.recipients.push(recipient);
    if (this.refusing && command.startsWith('RCPT')) return `451 later, says ${/<[^>]*>/.exec(command)?.[0]}`;
    return command.startsWith('QUIT') ? '221 bye' : '250 ok';
  }
}

/** What a letter says, out of the form in which it travels. */
export function decoded(letter: string): string {
  return letter
    .replace(/=\r\n/g, '')
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
}
