import type { EvidenceGrade } from '@levain/domain/evaluations/verdicts.js';
import { useText } from '../../../i18n/use-text.js';
import classes from './evaluation.module.css';

const GRADES = [1, 2, 3, 4, 5] as const;

/** How strong the evidence is, on the whole scale, in words. */
export function EvidenceScale({ grade }: { grade: EvidenceGrade }) {
  const text = useText();
  return (
    <section>
      <h3 className={classes['label']}>{text('evaluations.evidence', { grade })}</h3>
      <p className={classes['text']}>{text(`evaluations.evidenceMeans.${grade}`)}</p>
      <details className={classes['details']}>
        <summary>{text('evaluations.evidenceScale')}</summary>
        <ol className={classes['list']}>
          {GRADES.map((each) => (
            <li key={each} aria-current={each === grade ? 'true' : undefined} className={classes['grade']}>
              {text(`analysis.grade.${each}`)}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
