import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { TextLink } from '../../../../ui/link-button.js';
import type { LineageNode, LineageView } from '../api/lineage.js';
import { arrange, CARD, type PlacedNode } from './arrange.js';
import { EndMark, MoveMark, Outcome } from './node-marks.js';
import classes from './tree.module.css';
import { walk } from './walk.js';

interface CardProps {
  readonly placed: PlacedNode;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (node: LineageNode) => void;
}

/** A link one may walk to by arrows; opening it opens the experiment. */
function Card({ placed: { node, left, top }, isHere, isChosen, onChoose }: CardProps) {
  const text = useText();
  return (
    <div
      className={classes['card']}
      data-here={isHere || undefined}
      data-chosen={isChosen || undefined}
      style={{ left, top, width: CARD.width, height: CARD.height }}
      onMouseEnter={() => onChoose(node)}
    >
      <p className={classes['head']}>
        <span className={classes['number']}>EXP-{node.number}</span>
        {isHere && <span className={classes['mark']}>{text('lineage.here')}</span>}
        <MoveMark node={node} />
      </p>
      <TextLink
        id={`node-${node.id}`}
        to="/experiments/$number"
        params={{ number: String(node.number) }}
        underline="hover"
        tabIndex={isChosen ? 0 : -1}
        className={classes['title'] ?? ''}
        aria-label={text('lineage.node', { number: node.number, title: node.title })}
        aria-describedby={`marks-${node.id}`}
        onFocus={() => onChoose(node)}
      >
        {node.title}
      </TextLink>
      <p className={classes['marks']} id={`marks-${node.id}`}>
        <Outcome node={node} />
        <EndMark end={node.end} />
      </p>
    </div>
  );
}

interface LineagePictureProps {
  readonly lineage: LineageView;
  readonly chosen: LineageNode;
  readonly onChoose: (node: LineageNode) => void;
}

/** The tree drawn: generations from left to right, scrolled inside its own frame. */
export function LineagePicture({ lineage, chosen, onChoose }: LineagePictureProps) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const { placed, lines, width, height } = useMemo(() => arrange(lineage.nodes), [lineage.nodes]);
  useEffect(() => {
    // The experiment one comes from may be past the edge of the frame.
    const here = placed.find(({ node }) => node.id === lineage.experimentId);
    if (!frame.current || !here) return;
    frame.current.scrollLeft = here.left - (frame.current.clientWidth - CARD.width) / 2;
    frame.current.scrollTop = here.top - (frame.current.clientHeight - CARD.height) / 2;
  }, [placed, lineage.experimentId]);
  const move = (event: KeyboardEvent) => {
    const next = walk(lineage.nodes, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    frame.current?.querySelector<HTMLElement>(`#${CSS.escape(`node-${next.id}`)}`)?.focus();
  };
  return (
    <>
      <p className={classes['how']}>
        {text(lineage.figures.spreads > 0 ? 'lineage.keysAndSpreads' : 'lineage.keys')}
      </p>
      <div
        ref={frame}
        className={classes['frame']}
        role="group"
        aria-label={text('lineage.title')}
        onKeyDown={move}
      >
        <div className={classes['picture']} style={{ width, height }}>
          <svg width={width} height={height} aria-hidden className={classes['lines']}>
            {lines.map(({ id, path, isSpread }) => (
              <path key={id} d={path} data-spread={isSpread || undefined} />
            ))}
          </svg>
          {placed.map((each) => (
            <Card
              key={each.node.id}
              placed={each}
              isHere={each.node.id === lineage.experimentId}
              isChosen={each.node.id === chosen.id}
              onChoose={onChoose}
            />
          ))}
        </div>
      </div>
    </>
  );
}
