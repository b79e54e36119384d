import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { ExpectedObservedChart } from '../../../ui/charts/lazy-charts.js';
import { Fingerprint } from '../../../ui/fingerprint.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { ChangeList } from '../plan/change-words.js';
import { betSentence } from '../readings/bet-sentence.js';
import { readingsOf, readMeasureOf } from '../readings/read-measure.js';
import { isRunning, voiceOf } from '../reading-voice.js';
import classes from './evaluation.module.css';

/** What was bet, beside what was seen, for every measure; amendments in the open. */
export function ExpectedObserved() {
  const experiment = useExperiment();
  const { plan } = experiment;
  const text = useText();
  const intl = useIntl();
  const readings = readingsOf(experiment);
  const rows = readings.map(({ measure, analysis }) => ({
    key: measure.id,
    label: measure.metric.name,
    note: text(`words.measureRole.${measure.role}`),
    kind: { shape: measure.metric.shape, unit: measure.metric.unit },
    ...analysis.target,
    meaning: betSentence(analysis, voiceOf(intl, readMeasureOf(measure, plan), analysis)),
  }));
  const known = rows.filter(({ reached }) => reached !== null);
  const reached = known.filter((row) => row.reached).length;
  const running = readings.some(({ analysis }) => isRunning(analysis));
  return (
    <Panel
      title={text('evaluations.expectedTitle')}
      sentence={
        <strong>
          {running
            ? text('evaluations.expectedRunning')
            : text('evaluations.expectedSentence', { reached, known: known.length })}
        </strong>
      }
      aside={plan.fingerprint && <Fingerprint value={plan.fingerprint} />}
    >
      {rows.length > 0 && <ExpectedObservedChart title={text('evaluations.expectedTitle')} rows={rows} />}
      {plan.amendments.length > 0 && (
        <details className={classes['details']}>
          <summary>{text('evaluations.amended', { count: plan.amendments.length })}</summary>
          {plan.amendments.map(({ id, reason, changes }) => (
            <div key={id}>
              <p className={classes['text']}>{reason}</p>
              <ChangeList changes={changes} metrics={plan.measures.map(({ metric }) => metric)} />
            </div>
          ))}
        </details>
      )}
    </Panel>
  );
}
