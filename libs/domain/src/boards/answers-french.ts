import { DECISION_KINDS, type DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import { formatFor } from '../text/format.js';
import { BLOCKED_REASONS, type BlockedReason } from './blocked.js';
import type { BoardAnswers } from './board-answers.js';
import { contestedWords } from './contested-words.js';
import * as highlights from './highlights.js';
import { LATELY } from './lately-sentences.js';
import type { Question } from './questions.js';
import { capital, experiment, joined, opening, quoter, type Opens, type Part } from './sentence.js';
import { waitingFor } from './waiting.js';

type Sentences = readonly (readonly Part[])[];

const format = formatFor('fr');
const quoted = quoter('fr');
const lately = LATELY.fr;

/** Zero and one are singular in French. */
const counted = (count: number, one: string, many: string): string =>
  `${format.number(count)} ${count < 2 ? one : many}`;
const linked = (count: number, one: string, many: string, opens: Opens) =>
  opening(counted(count, one, many), opens);

const VERDICT_WORDS: Readonly<Record<Verdict, readonly [string, string]>> = {
  confirmed: ['confirmée', 'confirmées'],
  refuted: ['réfutée', 'réfutées'],
  noDifference: ['sans différence', 'sans différence'],
  notEnoughEvidence: ['sans preuves suffisantes', 'sans preuves suffisantes'],
  abandoned: ['abandonnée', 'abandonnées'],
};

const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  grow: 'pour amplifier',
  adapt: 'pour adapter',
  redo: 'pour refaire',
  stop: 'pour arrêter',
  spread: 'pour essaimer',
  handOver: 'pour transmettre',
};

const BLOCKED_WORDS: Readonly<Record<BlockedReason, readonly [string, string]>> = {
  ownerGone: ['n’a plus de responsable', 'n’ont plus de responsable'],
  stopDatePassed: ['a dépassé sa date d’arrêt', 'ont dépassé leur date d’arrêt'],
  verdictContested: ['a un verdict contesté', 'ont un verdict contesté'],
  verdictMissing: ['attend son verdict', 'attendent leur verdict'],
  confirmationMissing: ['attend que son verdict soit confirmé', 'attendent que leur verdict soit confirmé'],
  decisionMissing: ['attend une décision', 'attendent une décision'],
  objectionLate: ['laisse une résistance sans réponse', 'laissent une résistance sans réponse'],
  readingsMissing: ['n’a plus de relevés', 'n’ont plus de relevés'],
};

function believed({ believed: { hypotheses, judged, items } }: BoardAnswers): Sentences {
  if (hypotheses === 0) return [['Aucune hypothèse n’est encore mise à l’épreuve.']];
  const head = `Nous mettons ${counted(hypotheses, 'hypothèse', 'hypothèses')} à l’épreuve`;
  const verdict =
    judged === 0
      ? hypotheses === 1
        ? 'elle n’a pas encore de verdict confirmé'
        : 'aucune n’a encore de verdict confirmé'
      : judged === hypotheses
        ? hypotheses === 1
          ? 'elle a un verdict confirmé'
          : 'toutes ont un verdict confirmé'
        : `${counted(judged, 'a', 'ont')} déjà un verdict confirmé`;
  const tested = [...items].sort(
    (one, other) => other.experimentNumbers.length - one.experimentNumbers.length,
  )[0];
  if (!tested || tested.experimentNumbers.length < 2) return [[`${head} ; ${verdict}.`]];
  const { experimentNumbers: numbers, sentence } = tested;
  return [
    [`${head} ; ${verdict}.`],
    [
      'La plus éprouvée, en ',
      linked(numbers.length, 'expérimentation', 'expérimentations', { numbers }),
      ` : ${quoted(sentence)}.`,
    ],
  ];
}

function testing(answers: BoardAnswers): Sentences {
  const { running, late } = answers.testing;
  if (running === 0) return [['Aucun test n’est en cours.']];
  const stop = highlights.nextStop(answers);
  const next = stop ? ` ; ${running < 2 ? 'il' : 'le prochain'} s’arrête le ${format.day(stop)}` : '';
  const sentences: Part[][] = [
    [
      linked(running, 'pari gelé', 'paris gelés', { stages: ['test'] }),
      ` ${running < 2 ? 'est' : 'sont'} en test${next}.`,
    ],
  ];
  if (late > 0) {
    sentences.push([
      `${late < 2 ? 'Un test a dépassé sa' : `${format.number(late)} tests ont dépassé leur`} date d’arrêt.`,
    ]);
  }
  const signalled = highlights.signalled(answers);
  if (signalled && signalled.length > 0) {
    const numbers = signalled.map(({ number }) => number);
    sentences.push([
      linked(signalled.length, 'série montre', 'séries montrent', { numbers }),
      ' un signal de variation ; rien ne se conclut avant la fin du test.',
    ]);
  }
  return sentences;
}

function money({ learned: { money: totals, evaluated } }: BoardAnswers): Part[][] {
  return totals.map(({ spent, returned, currency, experiments }) => {
    const back =
      returned === null
        ? ' ; ce que cela a rapporté n’est pas encore noté'
        : ` et rapporté ${format.money(returned, currency)}`;
    const known =
      experiments === evaluated
        ? ''
        : ` (coûts notés pour ${format.number(experiments)} sur ${format.number(evaluated)})`;
    const tests = experiments < 2 ? 'Cette expérimentation a' : 'Ces expérimentations ont';
    return [`${tests} coûté ${format.money(spent, currency)}${back}${known}.`];
  });
}

function learned(answers: BoardAnswers): Sentences {
  const { evaluated, byVerdict } = answers.learned;
  if (evaluated === 0) return [lately.noneEvaluated(answers)];
  const verdicts = highlights
    .rankedVerdicts(byVerdict)
    .map(([verdict, count]) => [
      linked(count, ...VERDICT_WORDS[verdict], { stages: ['iterate'], verdicts: [verdict] }),
    ]);
  const best = highlights.mostInstructive(answers);
  return [
    [
      lately.since(answers),
      linked(evaluated, 'expérimentation évaluée', 'expérimentations évaluées', { stages: ['iterate'] }),
      ' : ',
      ...joined(verdicts, ', ', ' et '),
      ...(best
        ? [
            ` ; ${evaluated < 2 ? '' : 'la plus instructive, '}`,
            experiment(best.number),
            ` : ${quoted(best.learning!)}${contestedWords(best, 'fr')}.`,
          ]
        : ['.']),
    ],
    ...money(answers),
  ];
}

function changed(answers: BoardAnswers): Sentences {
  const { decided, byDecision, born } = answers.changed;
  const stopped = lately.stoppedLast(answers);
  if (decided === 0) return [lately.noneDecided(answers), ...stopped];
  const kinds = highlights
    .ranked(DECISION_KINDS, byDecision)
    .map(([kind, count]) => [
      opening(`${format.number(count)} ${DECISION_WORDS[kind]}`, { decisions: [kind] }),
    ]);
  return [
    [
      lately.since(answers),
      linked(decided, 'décision prise', 'décisions prises', { decisions: DECISION_KINDS }),
      ' : ',
      ...joined(kinds, ', ', ' et '),
      '.',
    ],
    [
      born === 0
        ? 'Aucune expérimentation n’en est encore née.'
        : `${counted(born, 'expérimentation en est née', 'expérimentations en sont nées')}.`,
    ],
    ...stopped,
  ];
}

function surprised(answers: BoardAnswers): Sentences {
  const { forecast, right, targeted, missed, items } = answers.surprised;
  if (forecast === 0 && targeted === 0) return [lately.nothingToCompare(answers)];
  const of = (count: number, all: number) => `${format.number(count)} fois sur ${format.number(all)}`;
  const crowd =
    forecast > 0 &&
    (right === forecast
      ? `les pronostics penchaient du bon côté ${of(right, forecast)}`
      : `les pronostics se sont trompés ${of(forecast - right, forecast)}`);
  const target =
    targeted > 0 &&
    (missed === 0
      ? `la cible fixée d’avance a été atteinte ${of(targeted, targeted)}`
      : `la cible fixée d’avance a été manquée ${of(missed, targeted)}`);
  const said = [crowd, target].filter((each) => each !== false).join(' ; ');
  const nothing = right === forecast && missed === 0;
  const head = nothing ? `Rien : ${said}.` : capital(`${lately.since(answers)}${said}.`);
  const best = highlights.mostUnexpected(items);
  if (!best?.crowd) return [[head]];
  const { count, mean, held } = best.crowd;
  const came = held ? 'elle s’est vérifiée' : 'elle ne s’est pas vérifiée';
  return [
    [head],
    [
      'Le plus inattendu, ',
      experiment(best.number),
      ` : ${counted(count, 'personne donnait', 'personnes donnaient')} en moyenne ${format.percent(mean, 0)} de chances à l’hypothèse ; ${came}.`,
    ],
  ];
}

function blocked({ blocked: { count, byReason, items } }: BoardAnswers): Sentences {
  if (count === 0) return [['Rien n’est bloqué.']];
  const reasons = highlights.ranked(BLOCKED_REASONS, byReason).map(([why, each]) => {
    const numbers = items.filter((item) => item.why === why).map(({ number }) => number);
    return [linked(each, ...BLOCKED_WORDS[why], { numbers })];
  });
  const head = `${counted(count, 'expérimentation est bloquée', 'expérimentations sont bloquées')} : `;
  return [[head, ...joined(reasons, ', ', ' et '), '.']];
}

function decide(answers: BoardAnswers): Sentences {
  const { requests, decisions, confirmations } = waitingFor(answers.decide);
  const asks = highlights.asksToAnswer(answers);
  const overdue = asks.filter((ask) => ask.overdue).length;
  const late =
    overdue === 0 ? '' : asks.length === 1 ? ', en retard' : `, dont ${format.number(overdue)} en retard`;
  const items: Part[][] = [
    ...(requests > 0
      ? [[`${counted(requests, 'demande attend votre réponse', 'demandes attendent votre réponse')}${late}`]]
      : []),
    ...(decisions > 0
      ? [
          [
            linked(decisions, 'décision reste à prendre', 'décisions restent à prendre', {
              waitingFor: 'decision',
            }),
          ],
        ]
      : []),
    ...(confirmations > 0
      ? [
          [
            linked(confirmations, 'verdict reste à confirmer', 'verdicts restent à confirmer', {
              waitingFor: 'confirmation',
            }),
          ],
        ]
      : []),
  ];
  if (items.length === 0) return [['Aucune décision n’est attendue de vous.']];
  const first = asks[0];
  const due = first?.due ? `, pour le ${format.day(first.due)}` : '';
  return [
    [...joined(items, ' ; '), '.'],
    ...(first
      ? [[`${asks.length === 1 ? 'La question' : 'La plus pressante'} : ${quoted(first.question)}${due}.`]]
      : []),
  ];
}

/** The seven answers in French; the first sentence of each is its headline. */
export const FRENCH_ANSWERS: Readonly<Record<Question, (answers: BoardAnswers) => Sentences>> = {
  believed,
  testing,
  learned,
  changed,
  surprised,
  blocked,
  decide,
};
