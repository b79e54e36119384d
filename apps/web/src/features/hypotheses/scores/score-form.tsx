import {
  SCORE_ANCHORS,
  SCORE_BOUNDS,
  SCORE_CRITERIA,
  type ScoreCriterion,
} from '@levain/domain/scores/score.js';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { FormEnd } from '../../../ui/form-end.js';
import { RangeField } from '../../../ui/range-field.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { ScoreHypothesis, type ScoresShown } from './api/hypothesis-scores.js';
import classes from './scores.module.css';

type Typed = Readonly<Record<ScoreCriterion, number | null>>;

const UNSCORED: Typed = { impact: null, confidence: null, ease: null };

interface CriterionProps {
  readonly criterion: ScoreCriterion;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error: string | undefined;
}

/** One criterion: what 2, 5 and 8 mean stands below, so that people speak of the same scale. */
function Criterion({ criterion, value, onChange, error }: CriterionProps) {
  const text = useText();
  const name = text(`scores.criterion.${criterion}`);
  return (
    <RangeField
      label={text(`scores.question.${criterion}`)}
      numberLabel={text('scores.numberOf', { criterion: name })}
      value={value}
      onChange={onChange}
      {...SCORE_BOUNDS}
      error={error}
    >
      <div
        className={classes['anchors']}
        role="group"
        aria-label={text('scores.anchors', { criterion: name })}
      >
        {SCORE_ANCHORS.map((anchor) => (
          <button
            key={anchor}
            type="button"
            className={classes['anchor']}
            data-near={(value !== null && Math.abs(value - anchor) <= 1) || undefined}
            onClick={() => onChange(anchor)}
          >
            <b>{anchor}</b> {text(`scores.anchor.${criterion}.${anchor}`)}
          </button>
        ))}
      </div>
    </RangeField>
  );
}

interface ScoreFormProps {
  readonly hypothesisId: string;
  readonly own: ScoresShown['own'];
  readonly onClose: () => void;
}

/** Three criteria, one after the other. Nothing is proposed: a number that is there is the number people keep. */
export function ScoreForm({ hypothesisId, own, onClose }: ScoreFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const [typed, setTyped] = useState<Typed>(own ? { ...UNSCORED, ...pick(own) } : UNSCORED);
  const score = useAct(ScoreHypothesis);
  const said = useRefusals(score.refusals);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await score.run({ input: { hypothesisId, ...typed } });
    if (!done.ok) return;
    announce(text('scores.kept'));
    onClose();
  };
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      {SCORE_CRITERIA.map((criterion) => (
        <Criterion
          key={criterion}
          criterion={criterion}
          value={typed[criterion]}
          onChange={(value) => setTyped((before) => ({ ...before, [criterion]: value }))}
          error={said.at(criterion)}
        />
      ))}
      <FormEnd
        act={score}
        shown={SCORE_CRITERIA}
        submit={text(own ? 'scores.keep' : 'scores.give')}
        onCancel={onClose}
      />
    </form>
  );
}

const pick = ({ impact, confidence, ease }: NonNullable<ScoresShown['own']>): Typed => ({
  impact,
  confidence,
  ease,
});
