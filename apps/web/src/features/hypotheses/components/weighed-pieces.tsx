import type { EvidenceSide } from '@levain/domain/hypotheses/evidence.js';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Side, Sides } from '../../../ui/sides.js';
import { TestimonyItem } from '../../../ui/testimonies/testimony-item.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { PieceShown, Scales } from '../api/hypothesis-confidence.js';
import classes from './confidence.module.css';

/** As on the scales: against to the left. */
const ORDER: readonly EvidenceSide[] = ['against', 'for', 'undecided'];

/** What a piece weighs, and why it weighs less than it could. */
function Weight({ piece }: { piece: PieceShown }) {
  const text = useText();
  const format = useFormat();
  return (
    <span className={classes['weight']}>
      {text(`hypotheses.weighed.${piece.weighedAs}`, { weight: format.number(piece.weight, 2) })}
    </span>
  );
}

function VerdictPiece({ piece }: { piece: PieceShown }) {
  const text = useText();
  const { experiment, grade } = piece;
  if (!experiment) return null;
  return (
    <li className={classes['piece']}>
      <span className={classes['badges']}>
        {experiment.verdict && <VerdictBadge verdict={experiment.verdict} />}
        <Weight piece={piece} />
      </span>
      <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
        EXP-{experiment.number} {experiment.title}
      </TextLink>
      {grade !== null && <span className={classes['quiet']}>{text('hypotheses.grade', { grade })}</span>}
    </li>
  );
}

function WeighedSide({ side, scales }: { side: EvidenceSide; scales: Scales }) {
  const text = useText();
  const format = useFormat();
  const pieces = scales.confidence.pieces.filter((piece) => piece.side === side);
  const told = new Map(scales.testimonies.map((testimony) => [testimony.id, testimony]));
  return (
    <Side
      title={text(`hypotheses.side.${side}`)}
      count={
        side !== 'undecided' &&
        text('hypotheses.weighsInAll', { weight: format.number(scales.confidence[side], 2) })
      }
      none={pieces.length === 0 ? text(`hypotheses.nothing.${side}`) : undefined}
    >
      {pieces.map((piece) => {
        const testimony = piece.testimony && told.get(piece.testimony.id);
        return testimony ? (
          <TestimonyItem
            key={testimony.id}
            testimony={testimony}
            withOrigin
            note={<Weight piece={piece} />}
          />
        ) : (
          <VerdictPiece key={piece.experiment?.id} piece={piece} />
        );
      })}
    </Side>
  );
}

/** All that lies on the scales, each piece with what it weighs; for and against have the same room. */
export function WeighedPieces({ scales }: { scales: Scales }) {
  const sides = ORDER.filter(
    (side) => side !== 'undecided' || scales.confidence.pieces.some((piece) => piece.side === side),
  );
  return (
    <Sides>
      {sides.map((side) => (
        <WeighedSide key={side} side={side} scales={scales} />
      ))}
    </Sides>
  );
}
