import type { Locale } from '@levain/domain/locale.js';
import { ARCHIVE_VERSION } from '../archive-format.js';

interface Said {
  readonly workspace: string;
  readonly day: string;
  readonly draftsLeftOut: number;
}

const french = ({ workspace, day, draftsLeftOut }: Said): string => `# ${workspace}

Archive de votre espace Levain, faite le ${day}. Format ${ARCHIVE_VERSION}.

## À qui sont ces données

À vous. Levain n’y met aucune condition : gardez-les, lisez-les, confiez-les à un autre outil. Elles contiennent des noms et des adresses :
rangez l’archive comme vous rangez un annuaire.

## Ce qu’elle contient

- \`csv/\` : des tableaux à ouvrir dans un tableur (UTF-8, séparateur virgule). Une apostrophe précède, dans un texte, ce qui
  commence comme une formule, pour qu’aucun tableur ne l’exécute ; Levain l’enlève quand il relit le fichier.
- \`data/\` : toutes les lignes, table par table, une ligne JSON par enregistrement (JSON Lines, UTF-8). Les dates sont en ISO 8601, les liens
  entre tables sont des identifiants UUID. Discussions, résistances, décisions, témoignages et historique compris.
- \`manifest.json\` : la liste des fichiers, leur nombre de lignes et leur empreinte SHA-256 (\`sha256sum data/experiments.jsonl\`).

Levain ne range pas de pièces jointes : il n’y en a pas ici.

## Ce qu’elle ne contient pas, et pourquoi

- Mots de passe, sessions, invitations et liens personnels : ce sont des secrets.
- Qui a nommé qui, et ce qui en est calculé : personne ne le lit, une archive non plus. Les campagnes restent donc ici.
- Les pronostics et les notes d’idées : leurs auteurs sont cachés à tous. Une fois le verdict confirmé, et à partir de trois, leur moyenne est dans
  \`csv/crowd-forecasts.csv\`.
- L’auteur d’une résistance sans nom, les mots de remerciement privés, les tableaux enregistrés et les épingles des autres.
- Les brouillons d’autrui (${draftsLeftOut} ici) : demandez à leurs auteurs de les partager avant de partir.
- Les courriels en attente et les résumés, qui se recalculent.

## La reprendre

Dans Levain : un espace vide, Réglages, Archive, Reprendre une archive. Tout est vérifié avant d’être écrit ; rien n’est gardé si un fichier a changé.
Les membres reviennent sans mot de passe et doivent être invités à nouveau.
`;

const english = ({ workspace, day, draftsLeftOut }: Said): string => `# ${workspace}

An archive of your Levain workspace, made on ${day}. Format ${ARCHIVE_VERSION}.

## Whose data this is

Yours. Levain sets no condition: keep it, read it, give it to another tool. It holds names and addresses: store it as you store a directory.

## What is in it

- \`csv/\`: sheets for a spreadsheet (UTF-8, comma separated). In a text, an apostrophe stands before what begins like a formula, so that no
  spreadsheet runs it; Levain takes it away when it reads the file.
- \`data/\`: every row, table by table, one JSON object a line (JSON Lines, UTF-8). Dates are ISO 8601, tables refer to each other by UUID.
  Discussions, objections, decisions, testimonies and the history are in it.
- \`manifest.json\`: the list of files, how many rows each has, and its SHA-256 (\`sha256sum data/experiments.jsonl\`).

Levain stores no attachments: there are none here.

## What is not in it, and why

- Passwords, sessions, invitations and personal links: they are secrets.
- Who named whom, and what is computed of it: nobody reads that, and neither does an archive. Rounds therefore stay behind.
- Forecasts and scores of ideas: their authors are hidden from everybody. Once a verdict is confirmed, and from three on, their mean is in
  \`csv/crowd-forecasts.csv\`.
- Who raised an objection without a name, private words of thanks, other people’s own saved boards and pins.
- Other people’s drafts (${draftsLeftOut} here): ask their authors to share them before you leave.
- Mail that waits and summaries, which are made anew.

## Taking it back in

In Levain: an empty workspace, Settings, Archive, Take an archive in. Everything is checked before anything is written; nothing is kept if a file changed.
Members come back without a password and have to be invited again.
`;

/** What a person reads first. French typography: no-break spaces before : ; ? ! and inside quotation marks. */
export function readme(locale: Locale, said: Said): string {
  return locale === 'fr' ? french(said).replaceAll(/ ([:;?!»])/g, '\u00a0$1') : english(said);
}
