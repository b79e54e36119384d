import { parseArgs } from 'node:util';
import { Ending, EXIT } from './exit-codes.js';
import { languageOf, WORDS, type Language } from './words.js';

export interface IngestOrder {
  readonly file: string;
  readonly experiment: string;
  readonly url: URL;
  readonly tokenFile: string | undefined;
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

export type Asked =
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'version'; readonly language: Language }
  | { readonly kind: 'ingest'; readonly language: Language; readonly order: IngestOrder };

const OPTIONS = {
  experiment: { type: 'string', short: 'e' },
  url: { type: 'string' },
  'token-file': { type: 'string' },
  'dry-run': { type: 'boolean' },
  'allow-http': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const EXPERIMENT = /^(?:[1-9]\d{0,8}|experiment_[0-9a-f-]{36})$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** The language, before anything else is understood. */
export function languageAsked(args: readonly string[], environment: Environment): Language {
  const at = args.indexOf('--lang');
  return languageOf(at < 0 ? undefined : args[at + 1], environment);
}

/** What is asked for; throws an {@link Ending} that says what is wrong with the words. */
export function readArguments(args: readonly string[], environment: Environment): Asked {
  const fallback = languageAsked(args, environment);
  const { values, positionals } = parsed(args, fallback);
  const language = languageOf(values.lang, environment);
  if (values.help || (positionals.length === 0 && !values.version)) return { kind: 'help', language };
  if (values.version) return { kind: 'version', language };
  const words = WORDS[language];
  const wrong = (message: string): never => {
    throw new Ending(EXIT.usage, message);
  };
  const [command, file, ...rest] = positionals;
  if (command !== 'ingest') wrong(words.commandUnknown(command ?? ''));
  if (!file || rest.length > 0) return wrong(words.oneFile);
  const experiment = values.experiment?.replace(/^#/, '') ?? '';
  if (!EXPERIMENT.test(experiment)) wrong(words.experimentMissing);
  const address = values.url ?? environment['LEVAIN_URL'] ?? '';
  if (!address) wrong(words.urlMissing);
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    return wrong(words.urlWrong(address));
  const url = new URL(address);
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname) && !values['allow-http'])
    wrong(words.urlOpen(url.host));
  const order = { file, experiment, url, tokenFile: values['token-file'] };
  const ways = { dryRun: values['dry-run'] === true, quiet: values.quiet === true };
  return { kind: 'ingest', language, order: { ...order, ...ways } };
}

function parsed(args: readonly string[], language: Language) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, unknown] = /^Unknown option '(-[^']*)'/.exec(said) ?? [];
    if (unknown) throw new Ending(EXIT.usage, WORDS[language].commandUnknown(unknown));
    throw new Ending(EXIT.usage, WORDS[language].argumentsWrong(said));
  }
}
