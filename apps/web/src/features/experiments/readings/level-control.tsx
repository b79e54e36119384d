import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { READING_LEVELS, rememberReadingLevel, usePreferences } from '../../../lib/preferences.js';
import classes from './readings.module.css';

/** How much of each reading is shown; the choice is kept for the next time. */
export function LevelControl() {
  const text = useText();
  const labelId = useId();
  const { readingLevel } = usePreferences();
  return (
    <div className={classes['level']}>
      <span id={labelId} className={classes['levelName']}>
        {text('analysis.level.label')}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={labelId}
        value={readingLevel}
        data={READING_LEVELS.map((value) => ({ value, label: text(`analysis.level.${value}`) }))}
        onChange={(value) =>
          rememberReadingLevel(READING_LEVELS.find((level) => level === value) ?? readingLevel)
        }
      />
      <span className={classes['levelWhy']} aria-live="polite">
        {text(`analysis.levelShows.${readingLevel}`)}
      </span>
    </div>
  );
}
