import type { FeedbackKind } from '@levain/domain/feedback/feedback-state.js';
import type { FeedbackShown } from './feedback-parts.js';
import { FeedbackTrail } from './feedback-trail.js';
import { HandFeedback } from './hand-feedback.js';

interface FeedbackUnderProps {
  readonly about: {
    readonly id: string;
    readonly statement: string;
    readonly feedbacks: readonly FeedbackShown[];
  };
  readonly kind: FeedbackKind;
  /** Whether the viewer may hand it over: not what was taken back. */
  readonly mayHand: boolean;
}

/** Under what was said: where it went, and for those who lead the experiment the way to a department. */
export function FeedbackUnder({ about: { id, statement, feedbacks }, kind, mayHand }: FeedbackUnderProps) {
  return (
    <>
      <FeedbackTrail feedbacks={feedbacks} />
      {mayHand && <HandFeedback aboutId={id} kind={kind} statement={statement} />}
    </>
  );
}
