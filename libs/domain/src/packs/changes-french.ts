import type { BlockedReason } from '../boards/blocked.js';
import { excerpt, experiment, joined, quotation, type Part } from '../boards/sentence.js';
import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import { formatFor } from '../text/format.js';
import type { ChangeWords } from './change-sentences.js';
import type { Named, PackChangeKind } from './pack-change.js';

const format = formatFor('fr');
const quoted = (text: string): string => `« ${excerpt(text)} »`;
const inWords = (text: string): string => `« ${quotation(text)} »`;
/** The number, which opens it, and its title. */
const the = ({ number, title }: Named): readonly Part[] => [experiment(number), `, ${quoted(title)}`];
const hypothesis = ({ number, title }: Named): string => `HYP-${number}, ${quoted(title)}`;

const VERDICT: Readonly<Record<Verdict, string>> = {
  confirmed: 'confirmée',
  refuted: 'réfutée',
  noDifference: 'sans différence',
  notEnoughEvidence: 'preuves insuffisantes',
  abandoned: 'abandonnée',
};

const DECISION: Readonly<Record<DecisionKind, string>> = {
  grow: 'amplifier',
  adapt: 'adapter',
  redo: 'refaire',
  stop: 'arrêter',
  spread: 'essaimer',
  handOver: 'transmettre',
};

const NOW: Readonly<Record<BlockedReason, string>> = {
  ownerGone: 'n’a plus de responsable',
  stopDatePassed: 'a dépassé sa date d’arrêt',
  verdictContested: 'a un verdict contesté',
  verdictMissing: 'attend son verdict',
  confirmationMissing: 'attend que son verdict soit confirmé',
  decisionMissing: 'attend une décision',
  objectionLate: 'laisse une résistance sans réponse',
  readingsMissing: 'n’a plus de relevés',
};

const because = (reason: string | null): string => (reason ? ` : ${quoted(reason)}` : '');

const said: ChangeWords['said'] = {
  hypothesisTested: (change) => [`Une hypothèse de plus est mise à l’épreuve : ${hypothesis(change)}.`],
  hypothesisJudged: (change) => [`${hypothesis(change)} a reçu un verdict : ${VERDICT[change.verdict]}.`],
  hypothesisLeft: (change) => [`${hypothesis(change)} n’est plus dans ce périmètre.`],
  testStarted: (change) => [
    ...the(change),
    ' est en test',
    change.startedOn ? ` depuis le ${format.day(change.startedOn)}` : '',
    change.stopDate ? `, jusqu’au ${format.day(change.stopDate)}` : '',
    '.',
  ],
  testEnded: (change) => [
    ...the(change),
    change.verdict
      ? ` n’est plus en test ; verdict : ${VERDICT[change.verdict]}.`
      : ' n’est plus en test et attend son verdict.',
  ],
  stopDateMoved: (change) => [
    ...the(change),
    ` : par avenant, la date d’arrêt passe du ${format.day(change.from)} au ${format.day(change.to)}.`,
  ],
  targetAmended: (change) => [
    ...the(change),
    ` : par avenant, la cible de « ${change.metricName} » `,
    change.from === null
      ? `est fixée à ${format.value(change.to!, change)}.`
      : change.to === null
        ? `de ${format.value(change.from, change)} est retirée.`
        : `passe de ${format.value(change.from, change)} à ${format.value(change.to, change)}.`,
  ],
  verdictCame: (change) => [
    ...the(change),
    ` : ${VERDICT[change.verdict]}`,
    change.isConfirmed ? ', verdict confirmé par une autre personne.' : ', verdict encore à confirmer.',
  ],
  verdictConfirmed: (change) => [
    ...the(change),
    ` : le verdict « ${VERDICT[change.verdict]} » est confirmé par une autre personne.`,
  ],
  verdictContested: (change) => [
    ...the(change),
    ` : le verdict « ${VERDICT[change.verdict]} » est contesté.`,
  ],
  verdictChanged: (change) => [
    ...the(change),
    ` : le verdict passe de « ${VERDICT[change.from]} » à « ${VERDICT[change.to]} ».`,
  ],
  decisionTaken: (change) => [
    'Décision : ',
    `${DECISION[change.decision]} `,
    ...the(change),
    `${because(change.reason)}.`,
  ],
  decisionChanged: (change) => [
    ...the(change),
    ` : la décision passe de « ${DECISION[change.from]} » à « ${DECISION[change.to]} ».`,
  ],
  decisionUndone: (change) => [
    ...the(change),
    ` : la décision « ${DECISION[change.decision]} » a été défaite.`,
  ],
  surpriseCame: (change) => [
    ...the(change),
    change.missedTarget && change.crowdWrong
      ? ' a manqué sa cible, et les pronostics penchaient du mauvais côté.'
      : change.crowdWrong
        ? ' a démenti les pronostics.'
        : ' a manqué sa cible.',
  ],
  blockedNow: (change) => [...the(change), ` ${NOW[change.why]}.`],
  freed: (change) => [...the(change), ' n’est plus bloquée.'],
  askRaised: (change) => [
    `Une décision vous est demandée : ${quoted(change.title)}`,
    change.due ? `, pour le ${format.day(change.due)}.` : '.',
  ],
  askedBack: (change) => [`Une précision est demandée avant de répondre : ${quoted(change.title)}.`],
  askWithdrawn: (change) => [`La demande ${quoted(change.title)} a été retirée par son auteur.`],
  askGone: (change) => [`La demande ${quoted(change.title)} n’est plus dans ce périmètre.`],
  askAnswered: (change) => [
    `Réponse à la demande ${quoted(change.title)} : ${change.answer === 'yes' ? 'oui' : 'non'}`,
    change.word ? `, ${inWords(change.word)}.` : '.',
  ],
  confirmationDue: (change) => [...the(change), ' attend que son verdict soit confirmé.'],
  decisionDue: (change) => [...the(change), ' attend une décision.'],
  experimentLeft: (change) => [...the(change), ' n’est plus dans ce périmètre.'],
};

/** Singular, plural; zero and one are singular. Kinds that have none are told under their question alone. */
const COUNTED: Readonly<Partial<Record<PackChangeKind, readonly [string, string]>>> = {
  hypothesisTested: ['hypothèse de plus', 'hypothèses de plus'],
  testStarted: ['test commencé', 'tests commencés'],
  testEnded: ['test terminé', 'tests terminés'],
  targetAmended: ['cible modifiée par avenant', 'cibles modifiées par avenant'],
  verdictCame: ['verdict rendu', 'verdicts rendus'],
  decisionTaken: ['décision prise', 'décisions prises'],
  blockedNow: ['blocage de plus', 'blocages de plus'],
  askRaised: ['demande nouvelle', 'demandes nouvelles'],
  askAnswered: ['demande répondue', 'demandes répondues'],
};

/** What changed, in French. */
export const FRENCH_CHANGES: ChangeWords = {
  said,
  headline: (counts, since) => {
    const items = counts.flatMap(([kind, count]): Part[][] => {
      const words = COUNTED[kind];
      return words ? [[`${format.number(count)} ${words[count < 2 ? 0 : 1]}`]] : [];
    });
    const day = format.day(since);
    if (counts.length === 0) return [`Rien n’a changé depuis le ${day}.`];
    if (items.length === 0) return [`Depuis le ${day}, peu de choses ont changé.`];
    return [`Depuis le ${day} : `, ...joined(items, ', ', ' et '), '.'];
  },
};
