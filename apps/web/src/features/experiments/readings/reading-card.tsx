import { IconClockHour4 } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { readingWords, type ReadingWords } from '../reading-sentence.js';
import { ReadingChart } from './reading-chart.js';
import { ReadingDetails } from './reading-details.js';
import { readMeasureOf, type MeasureReading } from './read-measure.js';
import classes from './readings.module.css';

function TooEarly({ words }: { words: ReadingWords }) {
  const text = useText();
  return (
    <div className={classes['early']}>
      <IconClockHour4 size={20} stroke={1.6} aria-hidden className={classes['glyph']} />
      <div>
        <p className={classes['label']}>{text('analysis.whatIsMissing')}</p>
        <ul className={classes['list']}>
          {words.missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** One measure: a sentence, a picture, what to keep in mind, how it was computed. */
export function ReadingCard({ reading }: { reading: MeasureReading }) {
  const { measure, analysis } = reading;
  const { plan } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const words = readingWords(analysis, readMeasureOf(measure, plan), intl);
  const readable = analysis.status === 'ok';
  return (
    <Panel
      title={measure.metric.name}
      aside={<span className={classes['role']}>{text(`words.measureRole.${measure.role}`)}</span>}
      sentence={<strong>{words.headline}</strong>}
    >
      {words.sentences.map((sentence) => (
        <p key={sentence} className={classes['sentence']}>
          {sentence}
        </p>
      ))}
      {words.missing.length > 0 && <TooEarly words={words} />}
      <ReadingChart reading={reading} readable={readable} />
      {words.warnings.length > 0 && (
        <div>
          <p className={classes['label']}>{text('analysis.keepInMind')}</p>
          <ul className={classes['list']}>
            {words.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      <ReadingDetails reading={reading} words={words} />
    </Panel>
  );
}
