import { Button, Checkbox } from '@mantine/core';
import { FORECAST_CHOICES } from '@levain/domain/forecasts/forecast.js';
import { useId } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Alert } from './api/involving.js';
import classes from './people.module.css';

interface AboveLimitProps {
  readonly alert: Alert;
  /** Whoever asks said that they knew. */
  readonly isKnown: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | undefined;
}

/** That the invitation is above one's own limit, and the explicit yes to it. */
export function AboveLimit({ alert, isKnown, checked, onChange, error }: AboveLimitProps) {
  const text = useText();
  const format = useFormat();
  const sentence =
    alert.kind === 'paused'
      ? text('participations.answer.paused', { date: format.day(alert.until ?? '') })
      : text('participations.answer.above', {
          month: format.wholeMonth(alert.month ?? ''),
          hours: format.number(alert.hours ?? 0),
          cap: format.number(alert.cap ?? 0),
        });
  return (
    <div className={classes['above']}>
      <p>
        {sentence} {isKnown && text('participations.answer.known')} {text('participations.answer.yours')}
      </p>
      <Checkbox
        label={text('participations.answer.acceptAbove')}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        error={error}
      />
    </div>
  );
}

interface JoinQuestionProps {
  readonly running: boolean;
  readonly onJoin: (probability: number | null) => void;
}

/** How likely it is to work: each answer joins and forecasts in one tap. */
export function JoinQuestion({ running, onJoin }: JoinQuestionProps) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={classes['question']}>
        {text('participations.answer.question')}
      </p>
      <p className={classes['quiet']}>{text('participations.answer.oneTap')}</p>
      <div className={classes['scale']}>
        {FORECAST_CHOICES.map((value) => (
          <Button
            key={value}
            variant="default"
            size="md"
            px={4}
            disabled={running}
            aria-label={text('participations.answer.joinAt', { percent: format.percent(value, 0) })}
            onClick={() => onJoin(value)}
          >
            {format.percent(value, 0)}
          </Button>
        ))}
      </div>
    </div>
  );
}
