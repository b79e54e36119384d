import { READING_LEVELS, type ReadingLevel } from '@levain/domain/boards/questions.js';
import { RHYTHMS, type Rhythm } from '@levain/domain/digests/digest.js';
import { Select } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { Columns } from '../../../ui/columns.js';

export interface DigestChoice {
  readonly rhythm: Rhythm;
  readonly level: ReadingLevel;
}

interface DigestChoicesProps {
  readonly value: DigestChoice;
  readonly onChange: (next: DigestChoice) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** How often, and for whom it is read. */
export function DigestChoices({ value, onChange, errorAt }: DigestChoicesProps) {
  const text = useText();
  return (
    <Columns most={2}>
      <Select
        label={text('sharing.digests.rhythm')}
        data={RHYTHMS.map((each) => ({ value: each, label: text(`sharing.rhythm.${each}`) }))}
        value={value.rhythm}
        onChange={(next) => next && onChange({ ...value, rhythm: next as Rhythm })}
        allowDeselect={false}
        error={errorAt('rhythm')}
      />
      <Select
        label={text('sharing.digests.level')}
        data={READING_LEVELS.map((each) => ({ value: each, label: text(`sharing.level.${each}`) }))}
        value={value.level}
        onChange={(next) => next && onChange({ ...value, level: next as ReadingLevel })}
        allowDeselect={false}
        error={errorAt('level')}
      />
    </Columns>
  );
}
