import { hypothesisHints, type HintCode } from '@levain/domain/hypotheses/hints.js';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import { IconBulb } from '@tabler/icons-react';
import { useId } from 'react';
import type { MessageId } from '../../../i18n/message-id.js';
import { useText } from '../../../i18n/use-text.js';
import classes from './sentence-preview.module.css';

/** A code of the domain without its words does not compile. */
function hintId(code: HintCode): MessageId {
  return `hypotheses.hint.${code}`;
}

/** Advice, never a refusal: it is read after the sentence and stands in nobody's way. */
export function HypothesisHints({ parts, locale }: { parts: HypothesisParts; locale: Locale }) {
  const text = useText();
  const titleId = useId();
  const hints = hypothesisHints(parts, { locale, hasBaseline: false });
  if (hints.length === 0) return null;
  return (
    <div className={classes['advice']}>
      <p id={titleId}>{text('hypotheses.hints')}</p>
      <ul className={classes['hints']} aria-labelledby={titleId}>
        {hints.map(({ code, part, parameters }) => (
          <li key={`${code} ${part}`}>
            <IconBulb size={16} stroke={1.6} aria-hidden />
            <span>{text(hintId(code), parameters)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
