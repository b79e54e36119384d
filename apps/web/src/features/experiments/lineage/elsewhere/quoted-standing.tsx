import { useQuery } from 'urql';
import { LearningStanding } from '../../../../ui/learnings/learning-standing.js';
import { useExperiment } from '../../experiment-context.js';
import { CreditsQuery } from '../api/elsewhere.js';

/** What others saw of a learning, beside it wherever this experiment quotes it. */
export function QuotedStanding({ of }: { of: 'learning' | 'becauseOf' }) {
  const { number } = useExperiment();
  const [{ data }] = useQuery({ query: CreditsQuery, variables: { number } });
  const quoted = data?.experiment?.[of];
  return quoted ? <LearningStanding {...quoted} /> : null;
}
