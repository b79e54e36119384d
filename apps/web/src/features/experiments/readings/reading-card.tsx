import { IconClockHour4 } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { usePreferences } from '../../../lib/preferences.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { readingWords, type ReadingWords } from '../reading-sentence.js';
import { FourCells } from './four-cells.js';
import { ReferenceFiguresOf } from '../references/reference-figures.js';
import { ReadingChart } from './reading-chart.js';
import { ReadingDetails } from './reading-details.js';
import { readMeasureOf, type MeasureReading } from './read-measure.js';
import { RunningReading } from './running-reading.js';
import classes from './readings.module.css';

function Missing({ words }: { words: ReadingWords }) {
  const text = useText();
  if (words.missing.length === 0) return null;
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

/** What to keep in mind, and the same figures as chances. */
function Beside({ words }: { words: ReadingWords }) {
  const text = useText();
  return (
    <>
      {words.chances.length > 0 && (
        <div>
          <p className={classes['label']}>{text('analysis.posterior.title')}</p>
          {words.chances.slice(0, 3).map((line) => (
            <p key={line} className={classes['sentence']}>
              {line}
            </p>
          ))}
          <p className={classes['quiet']}>{text('analysis.posterior.noPeeking')}</p>
        </div>
      )}
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
    </>
  );
}

/** One measure, as far down as its reader wants: the answer; the picture and its limits; everything it is made of. */
export function ReadingCard({ reading }: { reading: MeasureReading }) {
  const { measure, analysis } = reading;
  const { plan } = useExperiment();
  const { readingLevel } = usePreferences();
  const text = useText();
  const intl = useIntl();
  const words = readingWords(analysis, readMeasureOf(measure, plan), intl);
  const brief = readingLevel === 'executive';
  return (
    <Panel
      title={measure.metric.name}
      aside={<span className={classes['role']}>{text(`words.measureRole.${measure.role}`)}</span>}
      sentence={<strong>{words.headline}</strong>}
    >
      <p className={classes['sentence']}>{words.bet}</p>
      <ReferenceFiguresOf metricId={measure.metric.id} />
      {brief ? (
        <ExpectedOn reading={reading} words={words} />
      ) : (
        <>
          {words.sentences.map((sentence) => (
            <p key={sentence} className={classes['sentence']}>
              {sentence}
            </p>
          ))}
          <Missing words={words} />
          <RunningReading reading={reading} />
          <ReadingChart reading={reading} readable={analysis.status === 'ok'} />
          <FourCells reading={reading} />
          <Beside words={words} />
          {readingLevel === 'practitioner' && <ReadingDetails reading={reading} words={words} />}
        </>
      )}
    </Panel>
  );
}

/** The one date an executive asks for: when there will be an answer. */
function ExpectedOn({ reading, words }: { reading: MeasureReading; words: ReadingWords }) {
  const text = useText();
  const intl = useIntl();
  const on = (reading.analysis.power.expectedOn as string | null | undefined) ?? null;
  if (on === null || words.missing.length === 0) return null;
  const date = intl.formatDate(`${on}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
  return <p className={classes['sentence']}>{text('analysis.sentence.expectedOn', { on: date })}</p>;
}
