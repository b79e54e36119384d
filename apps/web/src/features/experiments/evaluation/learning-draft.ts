import type { IntlShape } from 'react-intl';
import type { MessageId } from '../../../i18n/message-id.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { readingWords } from '../reading-sentence.js';
import { readingsOf, readMeasureOf } from '../readings/read-measure.js';

/** A first text for the learning and its limits, from what was typed and measured: to be rewritten, never kept in silence. */
export function learningDraft(
  experiment: ExperimentView,
  intl: IntlShape,
): { learning: string; limits: string } {
  const say = (id: MessageId, values: Record<string, string | number>) =>
    intl.formatMessage({ id: id as string }, values);
  const primary = readingsOf(experiment)[0];
  const { hypothesis, plan } = experiment;
  const words = primary ? readingWords(primary.analysis, readMeasureOf(primary.measure, plan), intl) : null;
  const change = hypothesis?.change ?? experiment.title;
  const learning = words
    ? say('evaluations.draft.learning', {
        change,
        reading: [words.headline, ...words.sentences.slice(0, 1)].join(' '),
      })
    : say('evaluations.draft.learningWithoutReading', { change, reason: experiment.abandonedReason ?? '' });
  const units = primary?.analysis.arms.reduce((sum, arm) => sum + arm.units, 0) ?? 0;
  const design = plan.design ? say(`words.design.${plan.design}`, {}) : '';
  const audience = hypothesis?.audience ?? '';
  const grade = primary ? say(`analysis.grade.${primary.analysis.evidenceGrade}`, {}) : '';
  const limits = say('evaluations.draft.limits', { audience, units, design, grade });
  return { learning, limits: limits.replace(/\s+/g, ' ').trim() };
}
