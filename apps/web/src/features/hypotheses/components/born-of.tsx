import { IconHandStop } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { HypothesisShown } from '../api/hypothesis.js';
import classes from './born-of.module.css';

/** The resistance it was born of, and the way back to it. */
export function BornOf({ hypothesis }: { hypothesis: HypothesisShown }) {
  const text = useText();
  const { bornOf } = hypothesis;
  if (!bornOf) return null;
  const said = text('hypotheses.bornOf.said', {
    place: bornOf.department?.name ?? text('hypotheses.bornOf.organisation'),
    statement: bornOf.statement,
  });
  return (
    <p className={classes['born']}>
      <IconHandStop size={16} stroke={1.6} aria-hidden />
      <span>
        {text('hypotheses.bornOf.title')}{' '}
        {bornOf.experiment ? (
          <TextLink
            to="/experiments/$number/objections"
            params={{ number: String(bornOf.experiment.number) }}
            hash={bornOf.id}
          >
            {said}
          </TextLink>
        ) : (
          <TextLink to="/people/objections" hash={bornOf.id}>
            {said}
          </TextLink>
        )}
      </span>
    </p>
  );
}
