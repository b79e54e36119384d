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

const format = formatFor('en');
const quoted = quoter('en');
const lately = LATELY.en;

const counted = (count: number, one: string, many: string): string =>
  `${format.number(count)} ${count === 1 ? one : many}`;
const linked = (count: number, one: string, many: string, opens: Opens) =>
  opening(counted(count, one, many), opens);

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  confirmed: 'confirmed',
  refuted: 'refuted',
  noDifference: 'without a difference',
  notEnoughEvidence: 'without enough evidence',
  abandoned: 'abandoned',
};

const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  grow: 'to grow',
  adapt: 'to adapt',
  redo: 'to redo',
  stop: 'to stop',
  spread: 'to spread',
  handOver: 'to hand over',
};

const BLOCKED_WORDS: Readonly<Record<BlockedReason, readonly [string, string]>> = {
  ownerGone: ['has nobody to lead it', 'have nobody to lead them'],
  stopDatePassed: ['is past its stop date', 'are past their stop dates'],
  verdictContested: ['has a contested verdict', 'have contested verdicts'],
  verdictMissing: ['waits for its verdict', 'wait for their verdicts'],
  confirmationMissing: ['waits for its verdict to be confirmed', 'wait for their verdicts to be confirmed'],
  decisionMissing: ['waits for a decision', 'wait for a decision'],
  objectionLate: ['leaves an objection unanswered', 'leave an objection unanswered'],
  readingsMissing: ['has fallen silent', 'have fallen silent'],
};

function believed({ believed: { hypotheses, judged, items } }: BoardAnswers): Sentences {
  if (hypotheses === 0) return [['No hypothesis is being put to the test yet.']];
  const head = `We are putting ${counted(hypotheses, 'hypothesis', 'hypotheses')} to the test`;
  const verdict =
    judged === 0
      ? hypotheses === 1
        ? 'it has no confirmed verdict yet'
        : 'none has a confirmed verdict yet'
      : judged === hypotheses
        ? hypotheses === 1
          ? 'it has a confirmed verdict'
          : 'all have a confirmed verdict'
        : `${counted(judged, 'has', 'have')} a confirmed verdict already`;
  const tested = [...items].sort(
    (one, other) => other.experimentNumbers.length - one.experimentNumbers.length,
  )[0];
  if (!tested || tested.experimentNumbers.length < 2) return [[`${head}; ${verdict}.`]];
  const { experimentNumbers: numbers, sentence } = tested;
  return [
    [`${head}; ${verdict}.`],
    [
      'The most tested, in ',
      linked(numbers.length, 'experiment', 'experiments', { numbers }),
      `: ${quoted(sentence)}.`,
    ],
  ];
}

function testing(answers: BoardAnswers): Sentences {
  const { running, late } = answers.testing;
  if (running === 0) return [['No test is running.']];
  const stop = highlights.nextStop(answers);
  const next = stop ? `; ${running === 1 ? 'it' : 'the next one'} stops on ${format.day(stop)}` : '';
  const sentences: Part[][] = [
    [
      linked(running, 'frozen bet', 'frozen bets', { stages: ['test'] }),
      ` ${running === 1 ? 'is' : 'are'} being tested${next}.`,
    ],
  ];
  if (late > 0) {
    sentences.push([
      late === 1
        ? 'One test is past its stop date.'
        : `${format.number(late)} tests are past their stop dates.`,
    ]);
  }
  const signalled = highlights.signalled(answers);
  if (signalled && signalled.length > 0) {
    const numbers = signalled.map(({ number }) => number);
    sentences.push([
      linked(signalled.length, 'series shows', 'series show', { numbers }),
      ' a signal of variation; nothing is concluded before the test ends.',
    ]);
  }
  return sentences;
}

function money({ learned: { money: totals, evaluated } }: BoardAnswers): Part[][] {
  return totals.map(({ spent, returned, currency, experiments }) => {
    const back =
      returned === null
        ? '; what came back is not recorded yet'
        : ` and returned ${format.money(returned, currency)}`;
    const known =
      experiments === evaluated
        ? ''
        : ` (costs recorded for ${format.number(experiments)} of ${format.number(evaluated)})`;
    const tests = experiments === 1 ? 'This experiment' : 'These experiments';
    return [`${tests} cost ${format.money(spent, currency)}${back}${known}.`];
  });
}

function learned(answers: BoardAnswers): Sentences {
  const { evaluated, byVerdict } = answers.learned;
  if (evaluated === 0) return [lately.noneEvaluated(answers)];
  const verdicts = highlights.rankedVerdicts(byVerdict).map(([verdict, count]) => [
    opening(`${format.number(count)} ${VERDICT_WORDS[verdict]}`, {
      stages: ['iterate'],
      verdicts: [verdict],
    }),
  ]);
  const best = highlights.mostInstructive(answers);
  return [
    [
      lately.since(answers),
      linked(evaluated, 'experiment evaluated', 'experiments evaluated', { stages: ['iterate'] }),
      ': ',
      ...joined(verdicts, ', ', ' and '),
      ...(best
        ? [
            `; ${evaluated === 1 ? '' : 'the most instructive, '}`,
            experiment(best.number),
            `: ${quoted(best.learning!)}${contestedWords(best, 'en')}.`,
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
      linked(decided, 'decision taken', 'decisions taken', { decisions: DECISION_KINDS }),
      ': ',
      ...joined(kinds, ', ', ' and '),
      '.',
    ],
    [
      born === 0
        ? 'No experiment was born from them yet.'
        : `${counted(born, 'experiment was', 'experiments were')} born from ${decided === 1 ? 'it' : 'them'}.`,
    ],
    ...stopped,
  ];
}

function surprised(answers: BoardAnswers): Sentences {
  const { forecast, right, targeted, missed, items } = answers.surprised;
  if (forecast === 0 && targeted === 0) return [lately.nothingToCompare(answers)];
  const of = (count: number, all: number) => `${format.number(count)} of ${format.number(all)} times`;
  const crowd =
    forecast > 0 &&
    (right === forecast
      ? `the forecasts leant the right way ${of(right, forecast)}`
      : `the forecasts were wrong ${of(forecast - right, forecast)}`);
  const target =
    targeted > 0 &&
    (missed === 0
      ? `the target set beforehand was reached ${of(targeted, targeted)}`
      : `the target set beforehand was missed ${of(missed, targeted)}`);
  const said = [crowd, target].filter((each) => each !== false).join('; ');
  const nothing = right === forecast && missed === 0;
  const head = nothing ? `Nothing: ${said}.` : capital(`${lately.since(answers)}${said}.`);
  const best = highlights.mostUnexpected(items);
  if (!best?.crowd) return [[head]];
  const { count, mean, held } = best.crowd;
  return [
    [head],
    [
      'The least expected, ',
      experiment(best.number),
      `: ${counted(count, 'person', 'people')} gave the hypothesis a ${format.percent(mean, 0)} chance on average; it ${held ? 'held' : 'did not hold'}.`,
    ],
  ];
}

function blocked({ blocked: { count, byReason, items } }: BoardAnswers): Sentences {
  if (count === 0) return [['Nothing is blocked.']];
  const reasons = highlights.ranked(BLOCKED_REASONS, byReason).map(([why, each]) => {
    const numbers = items.filter((item) => item.why === why).map(({ number }) => number);
    return [linked(each, ...BLOCKED_WORDS[why], { numbers })];
  });
  const head = `${counted(count, 'experiment is blocked', 'experiments are blocked')}: `;
  return [[head, ...joined(reasons, ', ', ' and '), '.']];
}

function decide(answers: BoardAnswers): Sentences {
  const { requests, decisions, confirmations } = waitingFor(answers.decide);
  const asks = highlights.asksToAnswer(answers);
  const overdue = asks.filter((ask) => ask.overdue).length;
  const late =
    overdue === 0 ? '' : asks.length === 1 ? ', overdue' : `, ${format.number(overdue)} of them overdue`;
  const items: Part[][] = [
    ...(requests > 0
      ? [[`${counted(requests, 'request waits for your answer', 'requests wait for your answer')}${late}`]]
      : []),
    ...(decisions > 0
      ? [
          [
            linked(decisions, 'decision is to be taken', 'decisions are to be taken', {
              waitingFor: 'decision',
            }),
          ],
        ]
      : []),
    ...(confirmations > 0
      ? [
          [
            linked(confirmations, 'verdict is to be confirmed', 'verdicts are to be confirmed', {
              waitingFor: 'confirmation',
            }),
          ],
        ]
      : []),
  ];
  if (items.length === 0) return [['No decision is expected of you.']];
  const first = asks[0];
  const due = first?.due ? `, by ${format.day(first.due)}` : '';
  return [
    [...joined(items, '; '), '.'],
    ...(first
      ? [[`${asks.length === 1 ? 'The question' : 'The most pressing'}: ${quoted(first.question)}${due}.`]]
      : []),
  ];
}

/** The seven answers in English; the first sentence of each is its headline. */
export const ENGLISH_ANSWERS: Readonly<Record<Question, (answers: BoardAnswers) => Sentences>> = {
  believed,
  testing,
  learned,
  changed,
  surprised,
  blocked,
  decide,
};
