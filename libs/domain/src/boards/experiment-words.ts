import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import type { Locale } from '../locale.js';
import type { Design } from '../plans/plan.js';
import type { BlockedReason } from './blocked.js';
import type { RunningSignal } from './board-answers.js';

/** The words a sentence about one experiment is made of, in a language. */
export interface ExperimentWords {
  readonly colon: string;
  readonly semicolon: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly decisions: Readonly<Record<DecisionKind, string>>;
  readonly designs: Readonly<Record<Design, string>>;
  readonly preparing: string;
  readonly noOutcome: string;
  readonly nothingRead: string;
  readonly increase: string;
  readonly decrease: string;
  readonly noTarget: string;
  readonly verdictToCome: string;
  readonly control: string;
  readonly before: string;
  readonly reached: string;
  readonly missed: string;
  readonly unmodified: string;
  readonly noReading: string;
  readonly goal: (from: string | null, to: string) => string;
  readonly sofar: (value: string) => string;
  readonly until: (day: string | null) => string;
  readonly aimed: (target: string) => string;
  readonly observed: (value: string) => string;
  readonly decision: (kind: string) => string;
  readonly effect: (value: string, low: string | null, high: string | null) => string;
  readonly grade: (grade: number) => string;
  readonly amended: (count: number) => string;
  readonly readings: (count: number, last: string | null) => string;
  readonly people: (count: number) => string;
  readonly tasks: (count: number) => string;
  readonly cost: (spent: string, returned: string | null) => string;
  readonly crowd: (count: number, chance: string, held: boolean) => string;
  readonly signals: Readonly<Record<RunningSignal, string>>;
  readonly blocked: Readonly<Record<BlockedReason, (day: string | null, detail: string | null) => string>>;
}

const french = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
const english = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const since = (words: string, day: string | null, link: string): string =>
  day ? `${words} ${link} ${day}` : words;

const FRENCH: ExperimentWords = {
  colon: ' : ',
  semicolon: ' ; ',
  verdicts: {
    confirmed: 'Confirmée',
    refuted: 'Réfutée',
    noDifference: 'Sans différence',
    notEnoughEvidence: 'Preuves insuffisantes',
    abandoned: 'Abandonnée',
  },
  decisions: {
    grow: 'amplifier',
    adapt: 'adapter',
    redo: 'refaire',
    stop: 'arrêter',
    spread: 'essaimer',
    handOver: 'transmettre',
  },
  designs: {
    comparison: 'comparaison tirée au sort',
    pilotGroup: 'groupe pilote, non tiré au sort',
    beforeAfter: 'avant et après',
  },
  preparing: 'En préparation.',
  noOutcome: 'aucune mesure de résultat n’est fixée',
  nothingRead: 'rien n’est encore relevé',
  increase: 'doit monter',
  decrease: 'doit baisser',
  noTarget: 'pas de cible',
  verdictToCome: 'le verdict reste à rendre',
  control: 'groupe témoin',
  before: 'avant',
  reached: 'cible atteinte',
  missed: 'cible manquée',
  unmodified: 'pari jamais modifié',
  noReading: 'aucun relevé',
  goal: (from, to) => (from ? `de ${from} à ${to}` : `à ${to}`),
  sofar: (value) => `${value} à ce jour`,
  until: (day) => (day ? `sans conclusion avant le ${day}` : 'sans conclusion avant la fin du test'),
  aimed: (target) => `visé ${target}`,
  observed: (value) => `observé ${value}`,
  decision: (kind) => `Décision : ${kind}.`,
  effect: (value, low, high) =>
    low && high ? `écart ${value} (de ${low} à ${high})` : `écart ${value}, sans intervalle`,
  grade: (grade) => `preuve de rang ${grade} sur 5`,
  amended: (count) => french(count, 'avenant', 'avenants'),
  readings: (count, last) => `${french(count, 'relevé', 'relevés')}${last ? `, le dernier le ${last}` : ''}`,
  people: (count) => french(count, 'participant', 'participants'),
  tasks: (count) => french(count, 'tâche ouverte', 'tâches ouvertes'),
  cost: (spent, returned) =>
    returned ? `coût ${spent}, retour ${returned}` : `coût ${spent}, retour non noté`,
  crowd: (count, chance, held) =>
    `${french(count, 'personne donnait', 'personnes donnaient')} en moyenne ${chance} de chances à l’hypothèse, qui ${held ? 's’est vérifiée' : 'ne s’est pas vérifiée'}`,
  signals: {
    tooEarly: 'trop tôt pour une plage habituelle',
    usual: 'dans sa plage habituelle',
    outside: 'hors de sa plage habituelle',
    trend: 'sept périodes dans le même sens',
    twoOfThree: 'deux périodes sur trois au bord de la plage habituelle',
    shift: 'sept périodes du même côté de la moyenne',
  },
  blocked: {
    ownerGone: () => 'plus personne avec un compte ne la conduit',
    stopDatePassed: (day) => since('le test court encore, sa date d’arrêt est passée', day, 'depuis le'),
    verdictContested: (day) => since('le verdict contesté est à rendre de nouveau', day, 'depuis le'),
    verdictMissing: (day) => since('le test est terminé sans verdict', day, 'depuis le'),
    confirmationMissing: (day) => since('le verdict attend une seconde personne', day, 'depuis le'),
    decisionMissing: (day) => since('le verdict est confirmé, la décision attend', day, 'depuis le'),
    objectionLate: (day, detail) =>
      since(
        detail && Number(detail) > 1
          ? `${detail} résistances restent sans réponse`
          : 'une résistance reste sans réponse',
        day,
        'depuis le',
      ),
    readingsMissing: (day) => since('aucun relevé', day, 'depuis le'),
  },
};

const ENGLISH: ExperimentWords = {
  colon: ': ',
  semicolon: '; ',
  verdicts: {
    confirmed: 'Confirmed',
    refuted: 'Refuted',
    noDifference: 'No difference',
    notEnoughEvidence: 'Not enough evidence',
    abandoned: 'Abandoned',
  },
  decisions: {
    grow: 'grow',
    adapt: 'adapt',
    redo: 'redo',
    stop: 'stop',
    spread: 'spread',
    handOver: 'hand over',
  },
  designs: {
    comparison: 'randomised comparison',
    pilotGroup: 'pilot group, not drawn at random',
    beforeAfter: 'before and after',
  },
  preparing: 'In preparation.',
  noOutcome: 'no outcome measure is set',
  nothingRead: 'nothing read yet',
  increase: 'should rise',
  decrease: 'should fall',
  noTarget: 'no target',
  verdictToCome: 'the verdict is still to come',
  control: 'control',
  before: 'before',
  reached: 'target reached',
  missed: 'target missed',
  unmodified: 'bet never amended',
  noReading: 'no reading',
  goal: (from, to) => (from ? `from ${from} to ${to}` : `to ${to}`),
  sofar: (value) => `${value} so far`,
  until: (day) => (day ? `nothing is concluded before ${day}` : 'nothing is concluded before the test ends'),
  aimed: (target) => `aimed at ${target}`,
  observed: (value) => `observed ${value}`,
  decision: (kind) => `Decision: ${kind}.`,
  effect: (value, low, high) =>
    low && high ? `difference ${value} (${low} to ${high})` : `difference ${value}, without an interval`,
  grade: (grade) => `evidence of grade ${grade} of 5`,
  amended: (count) => english(count, 'amendment', 'amendments'),
  readings: (count, last) => `${english(count, 'reading', 'readings')}${last ? `, the last on ${last}` : ''}`,
  people: (count) => english(count, 'person taking part', 'people taking part'),
  tasks: (count) => english(count, 'open task', 'open tasks'),
  cost: (spent, returned) =>
    returned ? `cost ${spent}, returned ${returned}` : `cost ${spent}, return not recorded`,
  crowd: (count, chance, held) =>
    `${english(count, 'person', 'people')} gave the hypothesis a ${chance} chance on average; it ${held ? 'held' : 'did not hold'}`,
  signals: {
    tooEarly: 'too early for a usual range',
    usual: 'within its usual range',
    outside: 'outside its usual range',
    trend: 'seven periods in the same direction',
    twoOfThree: 'two periods in three at the edge of the usual range',
    shift: 'seven periods on the same side of the mean',
  },
  blocked: {
    ownerGone: () => 'nobody with an account leads it any longer',
    stopDatePassed: (day) => since('the test is still running, its stop date has passed', day, 'since'),
    verdictContested: (day) => since('the contested verdict is to be recorded again', day, 'since'),
    verdictMissing: (day) => since('the test has ended without a verdict', day, 'since'),
    confirmationMissing: (day) => since('the verdict waits for a second person', day, 'since'),
    decisionMissing: (day) => since('the verdict is confirmed, the decision waits', day, 'since'),
    objectionLate: (day, detail) =>
      since(
        detail && Number(detail) > 1 ? `${detail} objections are unanswered` : 'an objection is unanswered',
        day,
        'since',
      ),
    readingsMissing: (day) => since('no reading', day, 'since'),
  },
};

/** The words of both languages. */
export const EXPERIMENT_WORDS: Readonly<Record<Locale, ExperimentWords>> = { fr: FRENCH, en: ENGLISH };
