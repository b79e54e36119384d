import type { AnsweredExperiment } from '@levain/domain/boards/board-answers.js';
import { figuresSentence, levelSentence } from '@levain/domain/boards/experiment-sentences.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { plainText } from '@levain/domain/boards/sentence.js';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { IntervalLine } from './interval-line.js';
import classes from './results.module.css';
import { SignalLine } from './signal-line.js';

interface AnsweredItemProps {
  readonly item: AnsweredExperiment;
  readonly level: ReadingLevel;
  /** What answers the question for this experiment, when it is not its figures. */
  readonly answer?: ReactNode;
  /** For whom this question needs the line of their level. */
  readonly readers?: readonly ReadingLevel[];
  readonly children?: ReactNode;
}

function Where({ item, level }: Pick<AnsweredItemProps, 'item' | 'level'>) {
  const { projectName, departmentNames, ownerName } = item;
  const said = [
    level === 'practitioner' ? ownerName : null,
    projectName,
    level === 'executive' ? departmentNames.join(', ') : null,
  ].filter(Boolean);
  return said.length > 0 && <p className={classes['where']}>{said.join(' · ')}</p>;
}

/** What one reader needs beside the answer, and another does not. */
function ForReader({ item, level }: Pick<AnsweredItemProps, 'item' | 'level'>) {
  const { locale } = useLanguage();
  const words = plainText(levelSentence(item, level, locale));
  if (!words) return null;
  const { outcome } = item;
  return (
    <>
      {level === 'strategist' && outcome && item.stage === 'test' && (
        <SignalLine outcome={outcome} label={words} />
      )}
      {level === 'strategist' && outcome && item.stage !== 'test' && (
        <IntervalLine outcome={outcome} label={words} />
      )}
      <p className={classes['reader']}>{words}</p>
    </>
  );
}

/** One experiment, always by the same template and with the same weight, whatever came of it. */
export function AnsweredItem({ item, level, answer, readers = [], children }: AnsweredItemProps) {
  const { locale } = useLanguage();
  const figures = plainText(figuresSentence(item, locale));
  return (
    <>
      <div className={classes['believed']}>
        <h3 className={classes['name']}>
          <TextLink to="/experiments/$number" params={{ number: String(item.number) }}>
            EXP-{item.number} {item.title}
          </TextLink>
        </h3>
        <Where item={item} level={level} />
      </div>
      <div className={classes['observed']}>
        <div className={classes['badges']}>
          {item.verdict && (
            <VerdictBadge
              verdict={item.verdict}
              confirmed={item.verdictConfirmed}
              contested={item.verdictContested}
            />
          )}
          {item.decision && <DecisionBadge decision={item.decision} />}
        </div>
        <p>
          <b>{answer ?? figures}</b>
        </p>
        {children}
        {readers.includes(level) && <ForReader item={item} level={level} />}
      </div>
    </>
  );
}
