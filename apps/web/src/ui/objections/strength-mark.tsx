import { STRENGTHS } from '@levain/domain/objections/objection.js';
import { useText } from '../../i18n/use-text.js';
import { StepMark } from '../step-mark.js';
import { stepOf, strengthWord } from './strength-words.js';

const STEPS = STRENGTHS.map((each) => ({ x: (each - 1) * 7.6 + 0.6, y: 0.6, height: 8.8 }));

/** Five steps, as many filled as it is strong, and its word. */
export function StrengthMark({ strength }: { strength: number }) {
  const text = useText();
  return (
    <StepMark
      {...{ steps: STEPS, stepWidth: 6, width: 38, height: 10, reached: strength }}
      word={strengthWord(text, strength)}
      why={text(`objections.strengthWhy.${stepOf(strength)}`)}
    />
  );
}
