import type { ConfidenceShown, PieceShown } from '../api/hypothesis-confidence.js';
import classes from './confidence.module.css';

interface ScalesBarProps {
  readonly scales: Pick<ConfidenceShown, 'for' | 'against'>;
  /** The weight that fills a side: the same for every bar that is compared. */
  readonly most: number;
  /** With its pieces, each has its own length. */
  readonly pieces?: readonly PieceShown[];
}

const keyOf = (piece: PieceShown): string => piece.testimony?.id ?? piece.experiment?.id ?? '';

function Side({ side, scales, most, pieces }: ScalesBarProps & { side: 'for' | 'against' }) {
  const share = (weight: number) => `${most > 0 ? (100 * weight) / most : 0}%`;
  const parts = pieces?.filter((piece) => piece.side === side && piece.weight > 0);
  return (
    <div className={classes['arm']} data-side={side}>
      {parts
        ? parts.map((piece) => (
            <span
              key={keyOf(piece)}
              className={classes['part']}
              data-kind={piece.testimony ? 'testimony' : 'verdict'}
              style={{ inlineSize: share(piece.weight) }}
            />
          ))
        : scales[side] > 0 && (
            <span className={classes['part']} data-kind="sum" style={{ inlineSize: share(scales[side]) }} />
          )}
    </div>
  );
}

/** Against to the left, for to the right of one line. The words beside it say the same. */
export function ScalesBar(props: ScalesBarProps) {
  return (
    <div className={classes['bar']} aria-hidden>
      <Side {...props} side="against" />
      <Side {...props} side="for" />
    </div>
  );
}
