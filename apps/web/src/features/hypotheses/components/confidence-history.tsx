import { useText, type Text } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import type { ConfidenceShown, PieceShown } from '../api/hypothesis-confidence.js';
import classes from './confidence.module.css';
import { leaningWords } from './leaning-words.js';
import { ScalesBar } from './scales-bar.js';

const SHOWN = 8;

function Cause({ piece, text }: { piece: PieceShown; text: Text }) {
  const { experiment, testimony } = piece;
  if (experiment) {
    return (
      <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }} size="sm">
        {experiment.verdict ? text(`words.verdict.${experiment.verdict}`) : ''} EXP-{experiment.number}
      </TextLink>
    );
  }
  return testimony && <span>{testimony.statement}</span>;
}

/** Each day on which the scales moved, the latest first; the bars share one measure. */
export function ConfidenceHistory({ confidence }: { confidence: ConfidenceShown }) {
  const text = useText();
  const format = useFormat();
  const steps = [...confidence.history].reverse();
  const most = Math.max(...steps.flatMap((step) => [step.for, step.against]));
  if (steps.length === 0) return null;
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={text('hypotheses.overTime')}>
      <table className={classes['steps']}>
        <caption>{text('hypotheses.overTime')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('hypotheses.step.on')}</th>
            <th scope="col">
              {text('hypotheses.side.against')} | {text('hypotheses.side.for')}
            </th>
            <th scope="col">{text('hypotheses.step.says')}</th>
            <th scope="col">{text('hypotheses.step.movedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.slice(0, SHOWN).map((step) => (
            <tr key={step.on}>
              <th scope="row">{format.day(step.on)}</th>
              <td className={classes['stepBar']}>
                <ScalesBar scales={step} most={most} />
                <span className={classes['figures']}>
                  <span>{format.number(step.against, 2)}</span>
                  <span>{format.number(step.for, 2)}</span>
                </span>
              </td>
              <td>{leaningWords(step, text)}</td>
              <td className={classes['causes']}>
                {step.movedBy.map((piece) => (
                  <Cause key={piece.experiment?.id ?? piece.testimony?.id} piece={piece} text={text} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {steps.length > SHOWN && (
        <p className={classes['quiet']}>{text('hypotheses.earlier', { count: steps.length - SHOWN })}</p>
      )}
    </div>
  );
}
