import { READING_LEVELS, type ReadingLevel } from '@levain/domain/boards/questions.js';
import { SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ChooseReadingLevel } from '../api/choose-reading-level.js';
import classes from './results.module.css';

/** How the reader reads: shown at once, kept for every board afterwards. What could not be kept is still shown. */
export function useReadingLevel(kept: ReadingLevel) {
  const [chosen, setChosen] = useState<ReadingLevel | null>(null);
  const act = useAct(ChooseReadingLevel);
  const choose = (level: ReadingLevel) => {
    setChosen(level);
    void act.run({ input: { level } });
  };
  return { level: chosen ?? kept, choose };
}

interface ReadingLevelSwitchProps {
  readonly level: ReadingLevel;
  readonly onChoose: (level: ReadingLevel) => void;
}

export function ReadingLevelSwitch({ level, onChoose }: ReadingLevelSwitchProps) {
  const text = useText();
  const announce = useAnnounce();
  const labelId = useId();
  return (
    <div className={classes['levels']}>
      <span id={labelId} className={classes['levelsLabel']}>
        {text('results.level')}
      </span>
      <SegmentedControl
        aria-labelledby={labelId}
        value={level}
        data={READING_LEVELS.map((value) => ({ value, label: text(`results.level.${value}`) }))}
        onChange={(value) => {
          onChoose(value as ReadingLevel);
          announce(text(`results.level.${value as ReadingLevel}.why`));
        }}
      />
      <p className={classes['levelsWhy']}>{text(`results.level.${level}.why`)}</p>
    </div>
  );
}
