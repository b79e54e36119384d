import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { useAnnounce } from '../announcer.js';
import { useRefusals } from '../use-refusals.js';
import { ActForm } from '../act-form.js';
import type { ObjectionFormProps } from './objection-form-props.js';
import { MeasureObjection } from './objection-acts.js';
import { StrengthField } from './strength-field.js';

const FIELDS = ['strength', 'word'] as const;

/** How strong it is now, and why. */
export function MeasureForm({ objection, onDone }: ObjectionFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const measure = useAct(MeasureObjection);
  const said = useRefusals(measure.refusals);
  const [strength, setStrength] = useState(String(objection.strength));
  const [word, setWord] = useState('');
  const save = async () => {
    const { id, version } = objection;
    const done = await measure.run({ input: { id, version, strength: Number(strength), word } });
    if (!done.ok) return;
    announce(text('objections.measured'));
    onDone();
  };
  return (
    <ActForm
      label={text('objections.act.measure')}
      act={measure}
      shown={FIELDS}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onDone}
    >
      <StrengthField
        label={text('objections.field.strengthNow')}
        value={strength}
        onChange={(value) => setStrength(String(value))}
        error={said.at('strength')}
      />
      <TextInput
        label={text('objections.field.word')}
        description={text('objections.help.word')}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        error={said.at('word')}
      />
    </ActForm>
  );
}
