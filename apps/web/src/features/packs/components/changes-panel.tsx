import { changesHeadline } from '@levain/domain/packs/change-sentences.js';
import type { PackChange } from '@levain/domain/packs/pack-change.js';
import type { QuestionReading } from '@levain/domain/packs/pack-reading.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { PackLine } from '../api/packs.js';
import { PackSentence } from './pack-sentence.js';
import classes from './packs.module.css';

interface ChangesPanelProps {
  readonly previous: PackLine['previous'];
  readonly changes: readonly PackChange[];
  readonly questions: readonly QuestionReading[];
}

/** What is otherwise than in the previous pack, before everything else: a board reads that first. */
export function ChangesPanel({ previous, changes, questions }: ChangesPanelProps) {
  const text = useText();
  const format = useFormat();
  const { locale } = useLanguage();
  if (!previous) return <p className={classes['where']}>{text('packs.first')}</p>;
  const changed = questions.filter((reading) => reading.changes.length > 0);
  return (
    <Panel
      title={text('packs.changes.title')}
      sentence={
        <b>
          <PackSentence sentence={changesHeadline(changes, previous.asOf, locale)} />
        </b>
      }
      aside={
        <TextLink
          to="/results/packs/$packId"
          params={{ packId: previous.id }}
          className={classes['onScreen']}
        >
          {text('packs.changes.previous', { day: format.day(previous.asOf) })}
        </TextLink>
      }
    >
      {changed.map(({ question, title, changes: lines }) => (
        <section key={question} className={classes['changed']}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line, index) => (
              <li key={index}>
                <PackSentence sentence={line} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
