export type Language = 'fr' | 'en';

/** Everything that the program says but the reasons of the server. */
export interface Words {
  readonly language: Language;
  readonly help: string;
  commandUnknown(command: string): string;
  argumentsWrong(said: string): string;
  readonly oneFile: string;
  readonly experimentMissing: string;
  readonly urlMissing: string;
  urlWrong(url: string): string;
  urlOpen(host: string): string;
  readonly tokenMissing: string;
  readonly tokenMistyped: string;
  tokenOpen(file: string): string;
  fileMissing(file: string): string;
  fileEmpty(file: string): string;
  readonly encodingWide: string;
  readonly tokenRefused: string;
  readonly notAllowed: string;
  readonly experimentUnknown: string;
  noLevain(host: string): string;
  away(host: string, why: string): string;
  again(host: string, why: string, seconds: number): string;
  progress(done: number, total: number): string;
  looksGood(rows: number): string;
  recorded(rows: number, experiment: string): string;
  recordedBefore(rows: number): string;
  atLine(line: number, said: string): string;
  moreLines(left: number, truncated: boolean): string;
  readonly stopped: string;
  fault(said: string): string;
}

/** French where the surroundings speak French, English elsewhere. */
export function languageOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^fr/i.test(asked ?? (LC_ALL || LC_MESSAGES || LANG || '')) ? 'fr' : 'en';
}

const english = new Intl.NumberFormat('en');
const french = new Intl.NumberFormat('fr');
const rowsEn = (count: number): string => `${english.format(count)} ${count === 1 ? 'row' : 'rows'}`;
const rowsFr = (count: number): string => `${french.format(count)} ${count < 2 ? 'ligne' : 'lignes'}`;

const EN: Words = {
  language: 'en',
  help: `levain ingest FILE --experiment NUMBER [options]

Brings the readings of a file to an experiment: a table (.csv, with a header) or
one JSON object a line (.jsonl, .ndjson). The same file sent again is recorded once:
a command that was stopped is simply started again.

  -e, --experiment N   the experiment, by its number or its id
      --url URL        where Levain is; else the variable LEVAIN_URL
      --token-file F   the file that holds the token; else the variable LEVAIN_TOKEN
      --dry-run        have it read and say what is wrong, record nothing
      --allow-http     send the token without encryption, to another machine too
  -q, --quiet          no progress
      --lang fr|en     the language; else that of the terminal
  -h, --help           this
      --version        which version it is

Ends with 0 done, 2 wrong words, 3 refused by the server, 4 the token does not allow it,
5 the server is away (start again later), 1 a fault.
`,
  commandUnknown: (command) => `There is no “${command}”. See levain --help.`,
  argumentsWrong: (said) => `${said}\nSee levain --help.`,
  oneFile: 'Name one file: levain ingest FILE --experiment NUMBER.',
  experimentMissing: 'Say which experiment: --experiment 12, or its id.',
  urlMissing: 'Say where Levain is: --url https://levain.example.org, or the variable LEVAIN_URL.',
  urlWrong: (url) => `This is no address of a server: ${url}`,
  urlOpen: (host) => `The token would travel to ${host} in clear. Use https, or say --allow-http.`,
  tokenMissing: 'There is no token: --token-file FILE, or the variable LEVAIN_TOKEN.',
  tokenMistyped: 'This is not a whole token: copy it again, from “lvn_” to its last character.',
  tokenOpen: (file) => `Others on this machine can read ${file}: chmod 600 would keep it to you.`,
  fileMissing: (file) => `This file cannot be read: ${file}`,
  fileEmpty: (file) => `There is nothing to send in ${file}.`,
  encodingWide: 'This file is written in UTF-16. Save it as UTF-8 first.',
  tokenRefused: 'The token opens nothing: it expired, was revoked, or belongs to another server.',
  notAllowed:
    'This token may not record readings there: it has to be for “Bring measurements”, and its owner needs a part in the experiment.',
  experimentUnknown: 'There is no such experiment.',
  noLevain: (host) => `What answers at ${host} is not Levain.`,
  away: (host, why) => `${host} does not answer (${why}). The same command goes on later from where it was.`,
  again: (host, why, seconds) =>
    `${host} does not answer (${why}). Trying again in ${english.format(seconds)} s…`,
  progress: (done, total) => `${english.format(done)} of ${rowsEn(total)}`,
  looksGood: (rows) => `${rowsEn(rows)} can be recorded. Nothing was.`,
  recorded: (rows, experiment) => `${rowsEn(rows)} recorded in experiment ${experiment}.`,
  recordedBefore: (rows) => `${rowsEn(rows)} before that are recorded.`,
  atLine: (line, said) => `line ${line}: ${said}`,
  moreLines: (left, truncated) =>
    `and ${left}${truncated ? ' or more' : ''} other ${left === 1 && !truncated ? 'line' : 'lines'}`,
  stopped: 'Stopped. The same command goes on from there.',
  fault: (said) => `Something went wrong on our side: ${said}`,
};

const FR: Words = {
  language: 'fr',
  help: `levain ingest FICHIER --experiment NUMÉRO [options]

Apporte les relevés d’un fichier à une expérience : un tableau (.csv, avec un en-tête) ou
un objet JSON par ligne (.jsonl, .ndjson). Le même fichier envoyé deux fois n’est enregistré
qu’une fois : une commande interrompue se relance telle quelle.

  -e, --experiment N   l’expérimentation, par son numéro ou son identifiant
      --url URL        où se trouve Levain ; sinon la variable LEVAIN_URL
      --token-file F   le fichier qui contient le jeton ; sinon la variable LEVAIN_TOKEN
      --dry-run        faire lire et dire ce qui ne va pas, sans rien enregistrer
      --allow-http     envoyer le jeton sans chiffrement, même à une autre machine
  -q, --quiet          sans progression
      --lang fr|en     la langue ; sinon celle du terminal
  -h, --help           cette aide
      --version        la version

Se termine par 0 fait, 2 commande mal écrite, 3 refusé par le serveur, 4 le jeton ne le permet pas,
5 serveur absent (relancer plus tard), 1 panne.
`,
  commandUnknown: (command) => `« ${command} » n’existe pas. Voir levain --help.`,
  argumentsWrong: (said) => `${said}\nVoir levain --help.`,
  oneFile: 'Nommez un fichier : levain ingest FICHIER --experiment NUMÉRO.',
  experimentMissing: 'Dites quelle expérience : --experiment 12, ou son identifiant.',
  urlMissing: 'Dites où se trouve Levain : --url https://levain.example.org, ou la variable LEVAIN_URL.',
  urlWrong: (url) => `Ce n’est pas l’adresse d’un serveur : ${url}`,
  urlOpen: (host) => `Le jeton voyagerait en clair vers ${host}. Utilisez https, ou dites --allow-http.`,
  tokenMissing: 'Il manque le jeton : --token-file FICHIER, ou la variable LEVAIN_TOKEN.',
  tokenMistyped: 'Ce n’est pas un jeton entier : recopiez-le, de « lvn_ » à son dernier caractère.',
  tokenOpen: (file) => `D’autres sur cette machine peuvent lire ${file} : chmod 600 le garderait pour vous.`,
  fileMissing: (file) => `Ce fichier ne peut pas être lu : ${file}`,
  fileEmpty: (file) => `Il n’y a rien à envoyer dans ${file}.`,
  encodingWide: 'Ce fichier est écrit en UTF-16. Enregistrez-le d’abord en UTF-8.',
  tokenRefused: 'Le jeton n’ouvre rien : il a expiré, a été révoqué, ou vient d’un autre serveur.',
  notAllowed:
    'Ce jeton ne permet pas d’enregistrer ici : il lui faut la portée « ingest », et à son propriétaire un rôle dans l’expérimentation.',
  experimentUnknown: 'Cette expérimentation n’existe pas.',
  noLevain: (host) => `Ce qui répond à ${host} n’est pas Levain.`,
  away: (host, why) =>
    `${host} ne répond pas (${why}). La même commande reprendra plus tard où elle en était.`,
  again: (host, why, seconds) =>
    `${host} ne répond pas (${why}). Nouvel essai dans ${french.format(seconds)} s…`,
  progress: (done, total) => `${french.format(done)} sur ${rowsFr(total)}`,
  looksGood: (rows) =>
    `${rowsFr(rows)} ${rows < 2 ? 'peut être enregistrée' : 'peuvent être enregistrées'}. Rien ne l’a été.`,
  recorded: (rows, experiment) =>
    `${rowsFr(rows)} ${rows < 2 ? 'enregistrée' : 'enregistrées'} dans l’expérimentation ${experiment}.`,
  recordedBefore: (rows) =>
    `${rowsFr(rows)} avant cela ${rows < 2 ? 'est enregistrée' : 'sont enregistrées'}.`,
  atLine: (line, said) => `ligne ${line} : ${said}`,
  moreLines: (left, truncated) =>
    `et ${left} ${left < 2 ? 'autre ligne' : 'autres lignes'}${truncated ? ' au moins' : ''}`,
  stopped: 'Arrêté. La même commande reprendra ici.',
  fault: (said) => `Quelque chose a échoué de notre côté : ${said}`,
};

export const WORDS: Readonly<Record<Language, Words>> = { fr: FR, en: EN };
