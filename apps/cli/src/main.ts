import { createRequire } from 'node:module';
import { languageAsked, readArguments, type Asked } from './arguments.js';
import { Ending, EXIT } from './exit-codes.js';
import { ingest } from './ingest.js';
import { IngestServer } from './server.js';
import { tokenFrom } from './token.js';
import { WORDS } from './words.js';

const version = (): string => String(createRequire(import.meta.url)('../package.json').version);

async function run(asked: Asked): Promise<void> {
  const words = WORDS[asked.language];
  const { stdout: out, stderr: screen, env } = process;
  if (asked.kind === 'help') return void out.write(words.help);
  if (asked.kind === 'version') return void out.write(`levain ${version()}\n`);
  process.once('SIGINT', () => {
    screen.write(`\n${words.stopped}\n`);
    process.exit(EXIT.stopped);
  });
  const warn = (message: string): void => void screen.write(`${message}\n`);
  // A bar that moves keeps its line.
  const tell = (message: string): void =>
    void screen.write(`${screen.isTTY ? '\r\u001b[2K' : ''}${message}\n`);
  const { order } = asked;
  const token = await tokenFrom(order.tokenFile, env, { words, warn });
  const told = order.quiet ? () => undefined : tell;
  const server = new IngestServer(order.url, order.experiment, token, { words, tell: told });
  await ingest(order, { words, server, out, screen });
}

try {
  await run(readArguments(process.argv.slice(2), process.env));
} catch (error) {
  const isEnding = error instanceof Ending;
  const said = isEnding
    ? error.message
    : WORDS[languageAsked(process.argv.slice(2), process.env)].fault(String(error));
  process.stderr.write(`${said}\n`);
  process.exitCode = isEnding ? error.exitCode : EXIT.fault;
}
