import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { WordForm } from '../word-form.js';
import { ReopenObjection, WithdrawObjection } from './objection-acts.js';
import type { ObjectionFormProps } from './objection-form-props.js';

/** Its author says what the answer lacks. */
export function ReopenForm({ objection: { id, version }, onDone }: ObjectionFormProps) {
  const text = useText();
  const reopen = useAct(ReopenObjection);
  return (
    <WordForm
      act={reopen}
      label={text('objections.act.reopen')}
      submit={text('objections.sendReopening')}
      field={{
        ...{ name: 'reason', label: text('objections.field.lacks') },
        description: text('objections.help.lacks'),
      }}
      send={(reason) => reopen.run({ input: { id, version, reason } })}
      announces={text('objections.reopened')}
      onDone={onDone}
    />
  );
}

/** Its author takes it back; a word is welcome. */
export function WithdrawForm({ objection: { id, version }, onDone }: ObjectionFormProps) {
  const text = useText();
  const withdraw = useAct(WithdrawObjection);
  return (
    <WordForm
      act={withdraw}
      label={text('objections.act.withdraw')}
      stops
      field={{
        ...{ name: 'reason', label: `${text('objections.field.withdrawal')} (${text('ui.optional')})` },
        description: text('objections.help.withdrawal'),
      }}
      send={(reason) => withdraw.run({ input: { id, version, reason: reason.trim() || null } })}
      announces={text('objections.withdrawn')}
      onDone={onDone}
    />
  );
}
