import { Textarea } from '@mantine/core';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import { hypothesisFromObjection } from '@levain/domain/objections/hypothesis-from-objection.js';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language-provider.js';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../announcer.js';
import { HypothesisFields } from '../hypothesis-fields.js';
import { useRefusals } from '../use-refusals.js';
import { ActForm } from '../act-form.js';
import type { ObjectionFormProps } from './objection-form-props.js';
import { TurnIntoHypothesis } from './objection-acts.js';

const FIELDS = ['hypothesis', 'reason'] as const;

/** One act: the hypothesis, already filled in as far as the resistance says it, and the word to its author. */
export function TurnForm({ objection, onDone }: ObjectionFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const { locale } = useLanguage();
  const turn = useKeyedAct(TurnIntoHypothesis);
  const said = useRefusals(turn.refusals);
  const { id, version, statement, department, project } = objection;
  const [parts, setParts] = useState<HypothesisParts>(
    hypothesisFromObjection({ statement, departmentName: department?.name ?? null }),
  );
  const [reason, setReason] = useState(text('objections.turnedReason'));
  const save = async () => {
    const hypothesis = { ...parts, locale, projectId: project?.id ?? null, prototypeId: null };
    const done = await turn.run({ id, version, reason, hypothesis });
    if (!done.ok) return;
    announce(text('objections.turned'));
    onDone();
  };
  return (
    <ActForm
      label={text('objections.act.turn')}
      act={turn}
      shown={FIELDS}
      submit={text('objections.sendTurned')}
      onSubmit={save}
      onCancel={onDone}
    >
      <HypothesisFields parts={parts} onChange={setParts} said={said} />
      <Textarea
        label={text('objections.field.toAuthor')}
        description={text('objections.help.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={said.at('reason')}
        autosize
        minRows={2}
      />
    </ActForm>
  );
}
