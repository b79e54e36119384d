import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Enough of a mail server: takes whatever comes, or refuses everything. */
export class MailServer {
  readonly letters: string[] = [];
  refusing = false;
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async listen(): Promise<number> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private serve(socket: Socket): void {
    let buffer = '';
    let inLetter = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    say('220 test');
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      if (inLetter) {
        if (!buffer.endsWith('\r\n.\r\n')) return;
        this.letters.push(buffer);
        inLetter = false;
        say('250 kept');
      } else if (buffer.startsWith('DATA')) {
        inLetter = true;
        say('354 go on');
      } else
        say(
          this.refusing && buffer.startsWith('MAIL')
            ? '451 later'
            : buffer.startsWith('QUIT')
              ? '221 bye'
              : '250 ok',
        );
      buffer = '';
    });
  }
}
