import type { ReactNode } from 'react';
import { T } from '../../../i18n/use-text.js';
import classes from './results.module.css';

interface SaidProps {
  readonly id: 'results.learned' | 'results.limits' | 'results.abandoned';
  readonly words: string | null;
}

const bold = (chunks: ReactNode) => <b key="b">{chunks}</b>;

/** A text of its authors, after the word that says what it is. */
export function Said({ id, words }: SaidProps) {
  if (!words) return null;
  return (
    <p className={classes['said']}>
      <T id={id} values={{ words, b: bold }} />
    </p>
  );
}
