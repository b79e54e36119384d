import {
  DEGREE_FROM,
  TALK_CAP,
  TESTIMONIES_CAP,
  TESTIMONY_WEIGHTS,
  VERDICT_WEIGHTS,
} from '@levain/domain/hypotheses/confidence.js';
import { TESTIMONY_STRENGTHS } from '@levain/domain/testimonies/testimony.js';
import { useText } from '../../../i18n/use-text.js';
import { Columns } from '../../../ui/columns.js';
import { useFormat } from '../../../ui/use-format.js';
import classes from './confidence.module.css';

const GRADES = [1, 2, 3, 4, 5] as const;

/** The whole rule, from the figures that the scales use. */
export function ConfidenceRule({ version }: { version: string }) {
  const text = useText();
  const format = useFormat();
  const weight = (value: number) => format.number(value, 3);
  return (
    <details className={classes['rule']}>
      <summary>{text('hypotheses.rule.title', { version })}</summary>
      <p>{text('hypotheses.rule.what')}</p>
      <Columns most={2} least={260}>
        <table className={classes['weights']}>
          <caption>{text('hypotheses.rule.verdicts')}</caption>
          <tbody>
            {GRADES.map((grade) => (
              <tr key={grade}>
                <th scope="row">{text(`hypotheses.rule.grade${grade}`)}</th>
                <td>{weight(VERDICT_WEIGHTS[grade])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className={classes['weights']}>
          <caption>{text('hypotheses.rule.testimonies')}</caption>
          <tbody>
            {[...TESTIMONY_STRENGTHS].reverse().map((strength) => (
              <tr key={strength}>
                <th scope="row">{text(`testimonies.strength.${strength}`)}</th>
                <td>{weight(TESTIMONY_WEIGHTS[strength])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Columns>
      <ul>
        <li>{text('hypotheses.rule.caps', { talk: weight(TALK_CAP), all: weight(TESTIMONIES_CAP) })}</li>
        <li>{text('hypotheses.rule.voices')}</li>
        <li>
          {text('hypotheses.rule.degrees', {
            moderate: weight(DEGREE_FROM.moderate),
            strong: weight(DEGREE_FROM.strong),
          })}
        </li>
        <li>{text('hypotheses.rule.disputed')}</li>
        <li>{text('hypotheses.rule.source')}</li>
      </ul>
    </details>
  );
}
