import type { Day } from '../boards/board-answers.js';
import type { BlockedReason } from '../boards/blocked.js';
import type { Question } from '../boards/questions.js';
import type { DecisionKind } from '../decisions/decision-kinds.js';
import type { Verdict } from '../evaluations/verdicts.js';
import type { MetricShape } from '../plans/plan.js';

/** An experiment as a change names it. */
export interface Named {
  readonly number: number;
  readonly title: string;
}

type HypothesisChange = { readonly question: 'believed' } & Named &
  (
    | { readonly kind: 'hypothesisTested' | 'hypothesisLeft' }
    /** A verdict more on it; the latest one. */
    | { readonly kind: 'hypothesisJudged'; readonly verdict: Verdict }
  );

type TestChange = { readonly question: 'testing' } & Named &
  (
    | { readonly kind: 'testStarted'; readonly startedOn: Day | null; readonly stopDate: Day | null }
    /** No longer running; `verdict` is null while it is waited for. */
    | { readonly kind: 'testEnded'; readonly verdict: Verdict | null }
    | { readonly kind: 'stopDateMoved'; readonly from: Day; readonly to: Day }
    /** Values as the measure writes them; null: none was set. */
    | {
        readonly kind: 'targetAmended';
        readonly metricName: string;
        readonly unit: string | null;
        readonly shape: MetricShape;
        readonly from: number | null;
        readonly to: number | null;
      }
  );

type VerdictChange = { readonly question: 'learned' } & Named &
  (
    | { readonly kind: 'verdictCame'; readonly verdict: Verdict; readonly isConfirmed: boolean }
    | { readonly kind: 'verdictConfirmed' | 'verdictContested'; readonly verdict: Verdict }
    | { readonly kind: 'verdictChanged'; readonly from: Verdict; readonly to: Verdict }
  );

type DecisionChange = { readonly question: 'changed' } & Named &
  (
    | { readonly kind: 'decisionTaken'; readonly decision: DecisionKind; readonly reason: string | null }
    | { readonly kind: 'decisionChanged'; readonly from: DecisionKind; readonly to: DecisionKind }
    | { readonly kind: 'decisionUndone'; readonly decision: DecisionKind }
  );

type SurpriseChange = { readonly question: 'surprised' } & Named & {
    readonly kind: 'surpriseCame';
    /** What surprised: the target was missed, the crowd leant the wrong way. */
    readonly missedTarget: boolean;
    readonly crowdWrong: boolean;
  };

type BlockedChange = { readonly question: 'blocked' } & Named & {
    readonly kind: 'blockedNow' | 'freed';
    readonly why: BlockedReason;
  };

type AskChange = { readonly question: 'decide'; readonly title: string } & (
  | { readonly kind: 'askRaised'; readonly due: Day | null }
  | { readonly kind: 'askedBack' | 'askWithdrawn' | 'askGone' }
  | { readonly kind: 'askAnswered'; readonly answer: 'yes' | 'no'; readonly word: string | null }
);

type DueChange = { readonly question: 'decide' } & Named & {
    /** A verdict to confirm, a decision to take. */
    readonly kind: 'confirmationDue' | 'decisionDue';
  };

/** An experiment that the previous pack told of and this one does not; said under the question it stood under. */
type LeftChange = { readonly question: Question; readonly kind: 'experimentLeft' } & Named;

/** One thing that is otherwise than in the previous pack, under the question it answers. */
export type PackChange =
  | HypothesisChange
  | TestChange
  | VerdictChange
  | DecisionChange
  | SurpriseChange
  | BlockedChange
  | AskChange
  | DueChange
  | LeftChange;

/** A word for what happened. */
export type PackChangeKind = PackChange['kind'];
