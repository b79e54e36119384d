import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import classes from './next.module.css';

type Item = ExperimentView['lineage'][number];

function Branch({ item, items }: { item: Item; items: readonly Item[] }) {
  const text = useText();
  const children = items.filter(({ parentId }) => parentId === item.id);
  return (
    <li>
      <div className={classes['node']} data-current={item.isCurrent || undefined}>
        <TextLink
          to="/experiments/$number"
          params={{ number: String(item.number) }}
          aria-current={item.isCurrent ? 'page' : undefined}
        >
          {text('iterations.node', { number: item.number, title: item.title })}
        </TextLink>
        {item.verdict ? <VerdictBadge verdict={item.verdict} /> : <StageBadge stage={item.stage} />}
        {item.changes && (
          <p className={classes['quiet']}>{text('iterations.changed', { changes: item.changes })}</p>
        )}
        {item.because && (
          <p className={classes['quiet']}>{text('iterations.becauseOf', { because: item.because })}</p>
        )}
      </div>
      {children.length > 0 && (
        <ul className={classes['branch']}>
          {children.map((child) => (
            <Branch key={child.id} item={child} items={items} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A tree, not a line: each child says what it changed and which learning made it so. */
export function LineageTree({ items }: { items: readonly Item[] }) {
  const text = useText();
  const roots = items.filter(({ parentId }) => !items.some(({ id }) => id === parentId));
  return (
    <Panel title={text('iterations.tree')}>
      <ul className={classes['tree']}>
        {roots.map((root) => (
          <Branch key={root.id} item={root} items={items} />
        ))}
      </ul>
    </Panel>
  );
}
