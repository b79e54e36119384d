import { IconEye } from '@tabler/icons-react';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import { figuresFor, isRunning } from '../reading-voice.js';
import { aimedEffect } from './aimed-effect.js';
import type { MeasureReading } from './read-measure.js';
import classes from './readings.module.css';

const SequenceChart = lazy(async () => ({
  default: (await import('../../../ui/charts/sequence-chart.js')).SequenceChart,
}));
const HEIGHT = 260;

/** While a comparison runs: the interval that may be looked at as often as one likes, narrowing toward the decision. */
export function RunningReading({ reading }: { reading: MeasureReading }) {
  const { analysis, measure } = reading;
  const { plan } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const figures = useMemo(() => figuresFor(intl, measure.metric, analysis), [intl, measure.metric, analysis]);
  const sequence = analysis.sequence ?? null;
  if (!sequence || sequence.looks.length === 0) return null;
  const running = isRunning(analysis);
  const endedEarly = !running && !analysis.plannedEndReached;
  if (!running && !endedEarly) return null;
  return (
    <div className={classes['running']}>
      {running && (
        <p className={classes['peek']}>
          <IconEye size={18} stroke={1.6} aria-hidden className={classes['glyph']} />
          <span>{text('analysis.running.peek')}</span>
        </p>
      )}
      <Suspense fallback={<Skeleton height={HEIGHT + 60} />}>
        <SequenceChart
          title={text('analysis.running.chart', { name: measure.metric.name })}
          looks={sequence.looks}
          plannedEnd={plan.stopDate}
          target={aimedEffect(analysis)}
          minimum={measure.minimumWorthwhileEffect}
          say={figures.effect}
          saySize={figures.change}
          height={HEIGHT}
        />
      </Suspense>
    </div>
  );
}
