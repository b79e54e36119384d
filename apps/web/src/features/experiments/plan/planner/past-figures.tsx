import { Button, Textarea } from '@mantine/core';
import { spreadOfHistory } from '@levain/domain/statistics/planning/one-series.js';
import { HISTORY_MAX } from '@levain/domain/statistics/planning/plan-question.js';
import { useState } from 'react';
import { useLanguage } from '../../../../i18n/language-provider.js';
import { useText } from '../../../../i18n/use-text.js';
import { useAnnounce } from '../../../../ui/announcer.js';
import { NO_PLANNING } from '../plan-form.js';
import type { PlannerFieldsProps } from './planner-fields.js';
import { pastFiguresOf } from './past-figures-of.js';
import classes from './planner.module.css';

const ENOUGH = 8;

/** Figures from before, pasted from a sheet: they say better than we do how much the figure varies. */
export function PastFigures({ state, asked }: PlannerFieldsProps) {
  const text = useText();
  const announce = useAnnounce();
  const { locale } = useLanguage();
  const [pasted, setPasted] = useState('');
  const figures = pastFiguresOf(pasted, locale, asked.metric.shape === 'proportion');
  const known = figures.filter((value) => value !== null).length;
  const found = known < ENOUGH || figures.length > HISTORY_MAX ? null : spreadOfHistory(figures);
  const take = () => {
    if (!found) return;
    const { deviation: spread, autocorrelation, periods: periodsBefore } = found;
    state.change({
      planning: { ...(state.form.planning ?? NO_PLANNING), spread, autocorrelation, periodsBefore },
    });
    announce(text('plan.planner.past.taken', { count: periodsBefore }));
  };
  return (
    <details className={classes['more']}>
      <summary>{text('plan.planner.past')}</summary>
      <Textarea
        label={text('plan.planner.past.label')}
        description={text('plan.planner.past.why')}
        autosize
        minRows={3}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div className={classes['take']}>
        <Button variant="default" size="compact-sm" disabled={!found} onClick={take}>
          {text('plan.planner.past.take')}
        </Button>
        <span className={classes['note']}>
          {known < ENOUGH
            ? text('plan.planner.past.few', { count: known, minimum: ENOUGH })
            : text(found ? 'plan.planner.past.read' : 'plan.planner.past.still', { count: known })}
        </span>
      </div>
    </details>
  );
}
