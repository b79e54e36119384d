import { PERIODS, type Period } from '@levain/domain/boards/period.js';
import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useText } from '../../i18n/use-text.js';
import classes from './period.module.css';

interface PeriodControlProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** How far back what happened is told; what stands is of no period. Needs the catalogue `results`. */
export function PeriodControl({ period, onChange }: PeriodControlProps) {
  const text = useText();
  const labelId = useId();
  return (
    <div className={classes['period']}>
      <span id={labelId} className={classes['label']}>
        {text('results.period')}
      </span>
      <SegmentedControl
        aria-labelledby={labelId}
        value={period}
        data={PERIODS.map((value) => ({ value, label: text(`results.period.${value}`) }))}
        onChange={(value) => onChange(value as Period)}
      />
      <p className={classes['why']}>{text('results.period.why')}</p>
    </div>
  );
}
