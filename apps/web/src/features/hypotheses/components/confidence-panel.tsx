import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { AddTestimony } from '../../../ui/testimonies/add-testimony.js';
import { HypothesisConfidence, type PieceShown } from '../api/hypothesis-confidence.js';
import { ConfidenceHistory } from './confidence-history.js';
import { ConfidenceRule } from './confidence-rule.js';
import { leaningWords } from './leaning-words.js';
import { ScalesBar } from './scales-bar.js';
import { WeighedPieces } from './weighed-pieces.js';
import classes from './confidence.module.css';

/** Pieces that weigh something, or leave it open; what was taken back counts no more. */
function countsOf(pieces: readonly PieceShown[]) {
  const standing = pieces.filter((piece) => piece.weighedAs !== 'withdrawn');
  const count = (side: string, isTestimony: boolean) =>
    standing.filter((piece) => piece.side === side && (piece.testimony !== null) === isTestimony).length;
  return {
    verdictsFor: count('for', false),
    verdictsAgainst: count('against', false),
    open: count('undecided', false),
    testimoniesFor: count('for', true),
    testimoniesAgainst: count('against', true),
  };
}

/** How sure one may be of the statement, and everything that makes it so. */
export function ConfidencePanel({ number, hypothesisId }: { number: number; hypothesisId: string }) {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: HypothesisConfidence, variables: { number } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" />;
  if (!data.hypothesis) return null;
  const { confidence } = data.hypothesis;
  const counts = countsOf(confidence.pieces);
  return (
    <Panel
      id="confidence"
      title={text('hypotheses.confidence')}
      sentence={<strong>{leaningWords(confidence, text)}</strong>}
    >
      <p className={classes['counts']}>{text('hypotheses.counts', counts)}</p>
      {confidence.for + confidence.against > 0 && (
        <div>
          <div className={classes['ends']} aria-hidden>
            <span>{text('hypotheses.side.against')}</span>
            <span>{text('hypotheses.side.for')}</span>
          </div>
          <ScalesBar
            scales={confidence}
            pieces={confidence.pieces}
            most={Math.max(confidence.for, confidence.against)}
          />
          <p className={classes['quiet']}>{text('hypotheses.barWords')}</p>
        </div>
      )}
      <WeighedPieces scales={data.hypothesis} />
      <AddTestimony aboutId={hypothesisId} />
      <ConfidenceHistory confidence={confidence} />
      <ConfidenceRule version={confidence.ruleVersion} />
    </Panel>
  );
}
