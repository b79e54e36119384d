import { TESTIMONY_STRENGTHS, type TestimonyStrength } from '@levain/domain/testimonies/testimony.js';
import { useText } from '../../i18n/use-text.js';
import { StepMark } from '../step-mark.js';

const STEPS = TESTIMONY_STRENGTHS.map((_, rung) => ({
  x: rung * 4.5,
  y: 10 - rung * 2.2,
  height: 4 + rung * 2.2,
}));

/** The rung of the ladder: bars as far as it reaches, and its word. */
export function StrengthMark({ strength }: { strength: TestimonyStrength }) {
  const text = useText();
  return (
    <StepMark
      {...{ steps: STEPS, stepWidth: 3, width: 22, height: 14 }}
      reached={TESTIMONY_STRENGTHS.indexOf(strength) + 1}
      word={text(`testimonies.strength.${strength}`)}
      why={text(`testimonies.strengthWhy.${strength}`)}
    />
  );
}
