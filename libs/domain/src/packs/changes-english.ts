import type { BlockedReason } from '../boards/blocked.js';
import { excerpt, experiment, joined, quotation, type Part } from '../boards/sentence.js';
import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import { formatFor } from '../text/format.js';
import type { ChangeWords } from './change-sentences.js';
import type { Named, PackChangeKind } from './pack-change.js';

const format = formatFor('en');
const quoted = (text: string): string => `“${excerpt(text)}”`;
const inWords = (text: string): string => `“${quotation(text)}”`;
/** The number, which opens it, and its title. */
const the = ({ number, title }: Named): readonly Part[] => [experiment(number), `, ${quoted(title)},`];
const it = ({ number, title }: Named): readonly Part[] => [experiment(number), `, ${quoted(title)}`];
const hypothesis = ({ number, title }: Named): string => `HYP-${number}, ${quoted(title)}`;

const VERDICT: Readonly<Record<Verdict, string>> = {
  confirmed: 'confirmed',
  refuted: 'refuted',
  noDifference: 'no difference',
  notEnoughEvidence: 'not enough evidence',
  abandoned: 'abandoned',
};

const DECISION: Readonly<Record<DecisionKind, string>> = {
  grow: 'grow',
  adapt: 'adapt',
  redo: 'redo',
  stop: 'stop',
  spread: 'spread',
  handOver: 'hand over',
};

const NOW: Readonly<Record<BlockedReason, string>> = {
  ownerGone: 'has nobody who leads it any more',
  stopDatePassed: 'is past its stop date',
  verdictContested: 'has a contested verdict',
  verdictMissing: 'waits for its verdict',
  confirmationMissing: 'waits for its verdict to be confirmed',
  decisionMissing: 'waits for a decision',
  objectionLate: 'leaves an objection unanswered',
  readingsMissing: 'has had no readings of late',
};

const because = (reason: string | null): string => (reason ? `: ${quoted(reason)}` : '');

const said: ChangeWords['said'] = {
  hypothesisTested: (change) => [`One more hypothesis is put to the test: ${hypothesis(change)}.`],
  hypothesisJudged: (change) => [`${hypothesis(change)}, received a verdict: ${VERDICT[change.verdict]}.`],
  hypothesisLeft: (change) => [`${hypothesis(change)}, is no longer in this scope.`],
  testStarted: (change) => [
    ...the(change),
    change.startedOn ? ` has been under test since ${format.day(change.startedOn)}` : ' is under test',
    change.stopDate ? `, until ${format.day(change.stopDate)}` : '',
    '.',
  ],
  testEnded: (change) => [
    ...the(change),
    change.verdict
      ? ` is no longer under test; verdict: ${VERDICT[change.verdict]}.`
      : ' is no longer under test and waits for its verdict.',
  ],
  stopDateMoved: (change) => [
    ...it(change),
    `: by amendment, the stop date moves from ${format.day(change.from)} to ${format.day(change.to)}.`,
  ],
  targetAmended: (change) => [
    ...it(change),
    `: by amendment, the target of “${change.metricName}” `,
    change.from === null
      ? `is set to ${format.value(change.to!, change)}.`
      : change.to === null
        ? `of ${format.value(change.from, change)} is dropped.`
        : `moves from ${format.value(change.from, change)} to ${format.value(change.to, change)}.`,
  ],
  verdictCame: (change) => [
    ...it(change),
    `: ${VERDICT[change.verdict]}`,
    change.isConfirmed ? ', a verdict somebody else confirmed.' : ', a verdict still to be confirmed.',
  ],
  verdictConfirmed: (change) => [
    ...it(change),
    `: somebody else confirmed the verdict “${VERDICT[change.verdict]}”.`,
  ],
  verdictContested: (change) => [...it(change), `: the verdict “${VERDICT[change.verdict]}” is contested.`],
  verdictChanged: (change) => [
    ...it(change),
    `: the verdict goes from “${VERDICT[change.from]}” to “${VERDICT[change.to]}”.`,
  ],
  decisionTaken: (change) => [
    `Decision: ${DECISION[change.decision]} `,
    ...it(change),
    `${because(change.reason)}.`,
  ],
  decisionChanged: (change) => [
    ...it(change),
    `: the decision goes from “${DECISION[change.from]}” to “${DECISION[change.to]}”.`,
  ],
  decisionUndone: (change) => [...it(change), `: the decision “${DECISION[change.decision]}” was undone.`],
  surpriseCame: (change) => [
    ...the(change),
    change.missedTarget && change.crowdWrong
      ? ' missed its target, and the forecasts leant the wrong way.'
      : change.crowdWrong
        ? ' proved the forecasts wrong.'
        : ' missed its target.',
  ],
  blockedNow: (change) => [...the(change), ` ${NOW[change.why]}.`],
  freed: (change) => [...the(change), ' is no longer blocked.'],
  askRaised: (change) => [
    `A decision is asked of you: ${quoted(change.title)}`,
    change.due ? `, by ${format.day(change.due)}.` : '.',
  ],
  askedBack: (change) => [`A question came back before the answer: ${quoted(change.title)}.`],
  askWithdrawn: (change) => [`The request ${quoted(change.title)} was taken back by whoever made it.`],
  askGone: (change) => [`The request ${quoted(change.title)} is no longer in this scope.`],
  askAnswered: (change) => [
    `Answer to the request ${quoted(change.title)}: ${change.answer}`,
    change.word ? `, ${inWords(change.word)}.` : '.',
  ],
  confirmationDue: (change) => [...the(change), ' waits for its verdict to be confirmed.'],
  decisionDue: (change) => [...the(change), ' waits for a decision.'],
  experimentLeft: (change) => [...the(change), ' is no longer in this scope.'],
};

/** Singular, plural. Kinds that have none are told under their question alone. */
const COUNTED: Readonly<Partial<Record<PackChangeKind, readonly [string, string]>>> = {
  hypothesisTested: ['more hypothesis', 'more hypotheses'],
  testStarted: ['test begun', 'tests begun'],
  testEnded: ['test ended', 'tests ended'],
  targetAmended: ['target amended', 'targets amended'],
  verdictCame: ['verdict reached', 'verdicts reached'],
  decisionTaken: ['decision taken', 'decisions taken'],
  blockedNow: ['more blocked', 'more blocked'],
  askRaised: ['new request', 'new requests'],
  askAnswered: ['request answered', 'requests answered'],
};

/** What changed, in English. */
export const ENGLISH_CHANGES: ChangeWords = {
  said,
  headline: (counts, since) => {
    const items = counts.flatMap(([kind, count]): Part[][] => {
      const words = COUNTED[kind];
      return words ? [[`${format.number(count)} ${words[count === 1 ? 0 : 1]}`]] : [];
    });
    const day = format.day(since);
    if (counts.length === 0) return [`Nothing has changed since ${day}.`];
    if (items.length === 0) return [`Little has changed since ${day}.`];
    return [`Since ${day}: `, ...joined(items, ', ', ' and '), '.'];
  },
};
