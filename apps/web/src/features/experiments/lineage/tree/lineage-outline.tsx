import { useText } from '../../../../i18n/use-text.js';
import { TextLink } from '../../../../ui/link-button.js';
import type { LineageNode, LineageView } from '../api/lineage.js';
import { NodeFacts } from './node-facts.js';
import { EndMark, MoveMark, Outcome } from './node-marks.js';
import classes from './tree.module.css';

interface BranchProps {
  readonly node: LineageNode;
  readonly lineage: LineageView;
}

function Branch({ node, lineage }: BranchProps) {
  const text = useText();
  const isHere = node.id === lineage.experimentId;
  const children = lineage.nodes.filter(({ parentId }) => parentId === node.id);
  return (
    <li>
      <div className={classes['line']} data-here={isHere || undefined}>
        <TextLink
          to="/experiments/$number"
          params={{ number: String(node.number) }}
          aria-current={isHere ? 'page' : undefined}
        >
          {text('lineage.node', { number: node.number, title: node.title })}
        </TextLink>
        <div className={classes['marks']}>
          <Outcome node={node} />
          <MoveMark node={node} />
          <EndMark end={node.end} />
        </div>
        <NodeFacts node={node} />
      </div>
      {children.length > 0 && (
        <ul className={classes['branch']}>
          {children.map((child) => (
            <Branch key={child.id} node={child} lineage={lineage} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The same tree in words: everything that the picture shows and what each change was for. */
export function LineageOutline({ lineage }: { lineage: LineageView }) {
  const ids = new Set(lineage.nodes.map(({ id }) => id));
  const roots = lineage.nodes.filter(({ parentId }) => !ids.has(parentId ?? ''));
  return (
    <ul className={classes['outline']}>
      {roots.map((root) => (
        <Branch key={root.id} node={root} lineage={lineage} />
      ))}
    </ul>
  );
}
