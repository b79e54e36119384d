import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { ExperimentView } from './api/experiment-parts.js';
import classes from './experiment-head.module.css';

type LineageItem = ExperimentView['lineage'][number];

/** From the first ancestor to the experiment in view, then its children. */
export function lineOf(items: readonly LineageItem[]): readonly LineageItem[] {
  const here = items.find(({ isCurrent }) => isCurrent);
  if (!here) return [];
  const line = [here];
  for (let parent = here.parentId; parent !== null;) {
    const found = items.find(({ id }) => id === parent);
    if (!found || line.includes(found)) break;
    line.unshift(found);
    parent = found.parentId;
  }
  return [...line, ...items.filter(({ parentId }) => parentId === here.id)];
}

function Outcome({ item }: { item: LineageItem }) {
  if (item.decision && !item.verdict) return <DecisionBadge decision={item.decision} />;
  return item.verdict ? <VerdictBadge verdict={item.verdict} /> : <StageBadge stage={item.stage} />;
}

/** Is it a follow-up, of what, and why: answered above every title. */
export function LineageStrip({ items }: { items: readonly LineageItem[] }) {
  const text = useText();
  const line = lineOf(items);
  if (line.length < 2) return null;
  return (
    <ol className={classes['lineage']} aria-label={text('experiments.lineage.label')}>
      {line.map((item, index) => (
        <li key={item.id} className={classes['version']}>
          {index > 0 && (
            <span aria-hidden className={classes['arrow']}>
              ›
            </span>
          )}
          {item.isCurrent ? (
            <span aria-current="true" className={classes['here']}>
              {text('experiments.lineage.version', { version: index + 1 })}
            </span>
          ) : (
            <TextLink to="/experiments/$number" params={{ number: String(item.number) }} title={item.title}>
              {text('experiments.lineage.versionNumber', { version: index + 1, number: item.number })}
            </TextLink>
          )}
          <Outcome item={item} />
        </li>
      ))}
    </ol>
  );
}
