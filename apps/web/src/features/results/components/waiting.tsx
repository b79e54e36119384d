import type { AnsweredExperiment, BlockedExperiment } from '@levain/domain/boards/board-answers.js';
import type { BlockedReason } from '@levain/domain/boards/blocked.js';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';

/** Where a second person confirms, or where it is decided; the act is named with its experiment. */
export function WaitingAct({ item: { number, stage } }: { item: AnsweredExperiment }) {
  const text = useText();
  const isDecision = stage === 'iterate';
  return (
    <p>
      <TextLink
        to={isDecision ? '/experiments/$number/decision' : '/experiments/$number/evaluation'}
        params={{ number: String(number) }}
        fw={600}
      >
        {text(isDecision ? 'results.act.decision' : 'results.act.confirmation', { number })}
      </TextLink>
    </p>
  );
}

const PLACES = {
  ownerGone: '/experiments/$number/people',
  stopDatePassed: '/experiments/$number',
  verdictContested: '/experiments/$number/evaluation',
  verdictMissing: '/experiments/$number/evaluation',
  confirmationMissing: '/experiments/$number/evaluation',
  decisionMissing: '/experiments/$number/decision',
  objectionLate: '/experiments/$number/objections',
  readingsMissing: '/experiments/$number/measurements',
} as const satisfies Record<BlockedReason, string>;

/** Where what holds it up can be undone. */
export function UnblockAct({ item: { number, why } }: { item: BlockedExperiment }) {
  const text = useText();
  return (
    <p>
      <TextLink to={PLACES[why]} params={{ number: String(number) }} fw={600}>
        {text(`results.unblock.${why}`, { number })}
      </TextLink>
    </p>
  );
}
