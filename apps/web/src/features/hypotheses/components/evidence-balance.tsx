import { EVIDENCE_SIDES, type EvidenceSide } from '@levain/domain/hypotheses/evidence.js';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { HypothesisShown } from '../api/hypothesis.js';
import classes from './evidence-balance.module.css';

function Side({ side, hypothesis }: { side: EvidenceSide; hypothesis: HypothesisShown }) {
  const text = useText();
  const items = hypothesis.evidence.items.filter((item) => item.side === side);
  return (
    <div className={classes['side']}>
      <h3 className={classes['title']}>
        {text(`hypotheses.side.${side}`)} <span className={classes['count']}>{items.length}</span>
      </h3>
      {items.length === 0 && <p className={classes['none']}>{text(`hypotheses.none.${side}`)}</p>}
      <ul className={classes['items']}>
        {items.map(({ experiment, verdict, grade }) => (
          <li key={experiment.id}>
            <VerdictBadge verdict={verdict} />
            <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
              EXP-{experiment.number} {experiment.title}
            </TextLink>
            {grade !== null && (
              <span className={classes['grade']}>{text('hypotheses.grade', { grade })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What closed experiments say of the statement: for and against have the same room. */
export function EvidenceBalance({ hypothesis }: { hypothesis: HypothesisShown }) {
  const text = useText();
  const { for: pros, against, undecided } = hypothesis.evidence;
  return (
    <Panel
      title={text('hypotheses.evidence')}
      sentence={text('hypotheses.evidenceSentence', { for: pros, against, undecided })}
    >
      <div className={classes['sides']}>
        {EVIDENCE_SIDES.map((side) => (
          <Side key={side} side={side} hypothesis={hypothesis} />
        ))}
      </div>
    </Panel>
  );
}
