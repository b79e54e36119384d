import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { FeedbackUnder } from '../../../ui/feedback/feedback-under.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { AddTestimony } from '../../../ui/testimonies/add-testimony.js';
import { TestimonySides } from '../../../ui/testimonies/testimony-sides.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentTestimonies } from './api/experiment-testimonies.js';

/** What people said and did, beside what was counted. Empty, it says what belongs here. */
export function TestimoniesPanel() {
  const { id, number, hypothesis } = useExperiment();
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: ExperimentTestimonies, variables: { number } });
  const found = data?.experiment;
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!found) return null;
  const { testimonies, takesTestimonies, viewerCanHandFeedback } = found;
  if (!takesTestimonies && testimonies.length === 0) return null;
  const standing = testimonies.filter(({ withdrawnAt }) => withdrawnAt === null);
  const count = (stance: string) => standing.filter((each) => each.stance === stance).length;
  const link = hypothesis && (
    <TextLink to="/hypotheses/$number" params={{ number: String(hypothesis.number) }} size="sm">
      {text('testimonies.seeWeights')}
    </TextLink>
  );
  return (
    <Panel
      id="testimonies"
      title={text('testimonies.title')}
      aside={testimonies.length > 0 && link}
      sentence={
        testimonies.length > 0
          ? text('testimonies.sentence', { for: count('for'), against: count('against') })
          : text('testimonies.empty')
      }
    >
      {testimonies.length > 0 && (
        <TestimonySides
          testimonies={testimonies}
          under={(testimony) => (
            <FeedbackUnder
              about={testimony}
              kind="testimony"
              mayHand={viewerCanHandFeedback && testimony.withdrawnAt === null}
            />
          )}
        />
      )}
      {takesTestimonies && <AddTestimony aboutId={id} />}
    </Panel>
  );
}
