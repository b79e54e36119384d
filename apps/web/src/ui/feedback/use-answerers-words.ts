import { useText } from '../../i18n/use-text.js';
import { useFormat } from '../use-format.js';
import type { AnsweringDepartment } from './feedback-acts.js';

/** Who answers for a department, in words: its referents by name, else who answers in their place. */
export function useAnswerersWords() {
  const text = useText();
  const format = useFormat();
  return ({ answerers, referents }: Pick<AnsweringDepartment, 'answerers' | 'referents'>): string =>
    answerers === 'referents'
      ? text('feedback.answerers.referents', {
          count: referents.length,
          names: format.list(referents.map(({ name }) => name)),
        })
      : text(`feedback.answerers.${answerers}`);
}
