import type { Locale } from '@levain/domain/locale.js';
import type { Question } from '@levain/domain/boards/questions.js';

/** What stands around what a pack quotes, on paper, on slides and in spreadsheets. */
export interface ExportWords {
  readonly pack: string;
  readonly frozenOn: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly whole: string;
  readonly fingerprint: string;
  readonly broken: string;
  readonly changesTitle: string;
  readonly first: string;
  readonly rest: (count: string) => string;
  readonly page: string;
  readonly note: string;
  readonly practice: string;
  readonly goals: string;
  readonly readMe: string;
  readonly howMade: string;
  readonly title: string;
  readonly day: string;
  readonly scope: string;
  readonly frozenBy: string;
  readonly previous: string;
  readonly sheets: Readonly<Record<Question, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly yes: string;
  readonly no: string;
}

/** The columns of spreadsheets. */
export type ColumnName =
  | 'question'
  | 'code'
  | 'title'
  | 'owner'
  | 'project'
  | 'departments'
  | 'verdict'
  | 'confirmed'
  | 'decision'
  | 'measure'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'observed'
  | 'control'
  | 'effect'
  | 'low'
  | 'high'
  | 'started'
  | 'stops'
  | 'due'
  | 'readings'
  | 'amendments'
  | 'spent'
  | 'returned'
  | 'currency'
  | 'says'
  | 'details';

const FRENCH: ExportWords = {
  pack: 'Dossier',
  frozenOn: (day) => `Figé le ${day}`,
  asOf: (day) => `Au ${day}`,
  whole: 'Tout l’espace',
  fingerprint: 'Empreinte',
  broken: 'Attention : ce contenu n’est plus celui que l’empreinte a signé.',
  changesTitle: 'Ce qui a changé',
  first: 'Premier dossier de ce périmètre : le suivant dira ce qui a changé.',
  rest: (count) => `et ${count} de plus, dans le tableur`,
  page: 'page',
  note: 'Mot',
  practice: 'Comment nous apprenons',
  goals: 'Où en sont les objectifs',
  readMe: 'Lisez-moi',
  howMade:
    'Ce fichier dit ce que le tableau disait le jour où il a été figé ; rien n’y a été recalculé depuis. Les proportions sont en pourcentage, les dates sont des dates. L’empreinte est le SHA-256 du contenu : la page du dossier la vérifie.',
  title: 'Titre',
  day: 'Jour',
  scope: 'Périmètre',
  frozenBy: 'Figé par',
  previous: 'Comparé au dossier du',
  sheets: {
    believed: '1 Hypothèses',
    testing: '2 Tests',
    learned: '3 Enseignements',
    changed: '4 Décisions prises',
    surprised: '5 Surprises',
    blocked: '6 Blocages',
    decide: '7 À décider',
  },
  columns: {
    question: 'Question',
    code: 'Code',
    title: 'Titre',
    owner: 'Responsable',
    project: 'Projet',
    departments: 'Directions',
    verdict: 'Verdict',
    confirmed: 'Confirmé par une autre personne',
    decision: 'Décision',
    measure: 'Mesure de résultat',
    unit: 'Unité',
    baseline: 'Départ',
    target: 'Cible',
    observed: 'Observé',
    control: 'Témoin ou avant',
    effect: 'Écart',
    low: 'Écart, bas de l’intervalle',
    high: 'Écart, haut de l’intervalle',
    started: 'Début du test',
    stops: 'Date d’arrêt',
    due: 'Réponse pour le',
    readings: 'Relevés',
    amendments: 'Avenants',
    spent: 'Coût',
    returned: 'Retour',
    currency: 'Monnaie',
    says: 'En une phrase',
    details: 'Enseignement, limites ou raison',
  },
  yes: 'oui',
  no: 'non',
};

const ENGLISH: ExportWords = {
  pack: 'Board pack',
  frozenOn: (day) => `Frozen on ${day}`,
  asOf: (day) => `As of ${day}`,
  whole: 'The whole workspace',
  fingerprint: 'Fingerprint',
  broken: 'Beware: this content is no longer the one that the fingerprint signed.',
  changesTitle: 'What changed',
  first: 'The first pack of this scope: the next one will tell what changed.',
  rest: (count) => `and ${count} more, in the spreadsheet`,
  page: 'page',
  note: 'A word',
  practice: 'How we learn',
  goals: 'Where the goals stand',
  readMe: 'Read me',
  howMade:
    'This file tells what the board told on the day it was frozen; nothing was computed again since. Proportions are percentages, dates are dates. The fingerprint is the SHA-256 of the content: the page of the pack checks it.',
  title: 'Title',
  day: 'Day',
  scope: 'Scope',
  frozenBy: 'Frozen by',
  previous: 'Compared with the pack of',
  sheets: {
    believed: '1 Hypotheses',
    testing: '2 Tests',
    learned: '3 Learnings',
    changed: '4 Decisions taken',
    surprised: '5 Surprises',
    blocked: '6 Blocked',
    decide: '7 To decide',
  },
  columns: {
    question: 'Question',
    code: 'Code',
    title: 'Title',
    owner: 'Lead',
    project: 'Project',
    departments: 'Departments',
    verdict: 'Verdict',
    confirmed: 'Confirmed by somebody else',
    decision: 'Decision',
    measure: 'Outcome measure',
    unit: 'Unit',
    baseline: 'Start',
    target: 'Target',
    observed: 'Observed',
    control: 'Control or before',
    effect: 'Difference',
    low: 'Difference, low end of interval',
    high: 'Difference, high end of interval',
    started: 'Test began',
    stops: 'Stop date',
    due: 'Answer by',
    readings: 'Readings',
    amendments: 'Amendments',
    spent: 'Cost',
    returned: 'Return',
    currency: 'Currency',
    says: 'In a sentence',
    details: 'Learning, limits or reason',
  },
  yes: 'yes',
  no: 'no',
};

/** The words of both languages. */
export const EXPORT_WORDS: Readonly<Record<Locale, ExportWords>> = { fr: FRENCH, en: ENGLISH };
