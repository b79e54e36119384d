import { goalSentences } from '@levain/domain/goals/goal-sentences.js';
import type { PackFigures, PackGoal } from '@levain/domain/packs/pack-content.js';
import { practiceSentences } from '@levain/domain/packs/practice-sentences.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { PackSentence } from './pack-sentence.js';
import classes from './packs.module.css';

interface PracticeProps {
  readonly portfolio: PackFigures;
  readonly goals: readonly PackGoal[];
}

/** How one tested and learned on the day, and where the goals stood: after what was asked. */
export function Practice({ portfolio, goals }: PracticeProps) {
  const text = useText();
  const { locale } = useLanguage();
  const measures = practiceSentences(portfolio, locale);
  return (
    <>
      {measures.length > 0 && (
        <Panel title={text('packs.practice')}>
          <ul className={classes['items']}>
            {measures.map((sentence, index) => (
              <li key={index}>
                <p>
                  <PackSentence sentence={sentence} />
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {goals.length > 0 && (
        <Panel title={text('packs.goals')}>
          <ul className={classes['items']}>
            {goals.map(({ id, title, progress }) => (
              <li key={id}>
                <h3 className={classes['name']}>{title}</h3>
                <p>{goalSentences(progress, locale).join(' ')}</p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
