import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { LearningView } from '../api/learning.js';
import classes from './learning-page.module.css';

/** The experiments that quote it as their reason. */
export function ReusePanel({ learning }: { learning: LearningView }) {
  const text = useText();
  const { reusedIn } = learning.detail;
  const { number } = learning.experiment;
  return (
    <Panel
      title={text('learnings.reuse.title')}
      sentence={
        reusedIn.length > 0
          ? text('learnings.reuse.some', { count: reusedIn.length })
          : text('learnings.reuse.none')
      }
    >
      {reusedIn.length > 0 && (
        <ul className={classes['reused']}>
          {reusedIn.map((child) => (
            <li key={child.id}>
              <TextLink to="/experiments/$number" params={{ number: String(child.number) }}>
                EXP-{child.number} {child.title}
              </TextLink>
              {child.verdict ? <VerdictBadge verdict={child.verdict} /> : <StageBadge stage={child.stage} />}
            </li>
          ))}
        </ul>
      )}
      <p className={classes['plain']}>
        <TextLink to="/experiments/$number/lineage" params={{ number: String(number) }}>
          {text('learnings.lineage')}
        </TextLink>
      </p>
    </Panel>
  );
}
