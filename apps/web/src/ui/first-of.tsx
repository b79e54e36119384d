import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';

const STEP = 50;

/** The first of a list that is there whole, and the control that shows more of it; drawing all of a long one would hold the page up. */
export function useFirstOf<T>(all: readonly T[]): readonly [shown: readonly T[], more: ReactNode] {
  const text = useText();
  const [count, setCount] = useState(STEP);
  const more = all.length > count && (
    <Button
      variant="default"
      onClick={() => setCount(count + STEP)}
      style={{ alignSelf: 'center', marginBlockStart: 'var(--mantine-spacing-sm)' }}
    >
      {text('ui.showMore')}
    </Button>
  );
  return [all.slice(0, count), more];
}
