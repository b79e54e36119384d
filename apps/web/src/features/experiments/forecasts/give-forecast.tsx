import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { FormEnd } from '../../../ui/form-end.js';
import { RangeField } from '../../../ui/range-field.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { GiveForecast } from './api/experiment-forecasts.js';
import { likelihoodOf } from './likelihood.js';
import classes from './forecasts.module.css';

interface GiveForecastFormProps {
  readonly experimentId: string;
  /** Per cent; null where none was given. */
  readonly given: number | null;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

const NONE: readonly Refusal[] = [];
const UNSAID = [refusal('PROBABILITY_REQUIRED', 'probability')];
const SHOWN = ['probability'];

/** How likely, in per cent: nothing is proposed, for a number that is there is the number people keep. */
export function GiveForecastForm({ experimentId, given, onDone, onCancel }: GiveForecastFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const [percent, setPercent] = useState(given);
  const [unsaid, setUnsaid] = useState(NONE);
  const give = useAct(GiveForecast);
  const said = useRefusals(unsaid.length > 0 ? unsaid : give.refusals);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setUnsaid(percent === null ? UNSAID : NONE);
    if (percent === null) return;
    const done = await give.run({ input: { experimentId, probability: percent / 100 } });
    if (!done.ok) return;
    announce(text('forecasts.kept'));
    onDone();
  };
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <RangeField
        label={text('forecasts.question')}
        numberLabel={text('forecasts.inPercent')}
        meaning={percent === null ? text('forecasts.unsaid') : text(likelihoodOf(percent))}
        value={percent}
        onChange={(value) => {
          setPercent(value);
          setUnsaid(NONE);
        }}
        min={0}
        max={100}
        suffix={text('forecasts.percentSuffix')}
        error={said.at('probability')}
      />
      <FormEnd
        act={give}
        shown={SHOWN}
        submit={text(given === null ? 'forecasts.give' : 'forecasts.keep')}
        onCancel={onCancel}
      />
    </form>
  );
}
