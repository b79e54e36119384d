import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { WordForm } from '../word-form.js';
import type { AskFormProps } from './ask-form-props.js';
import { CloseAsk, ReplyToAsk, WithdrawAsk } from './ask-acts.js';

/** Who asked answers leadership’s question: it is leadership’s turn again. */
export function ReplyForm({ ask: { id, version }, onDone }: AskFormProps) {
  const text = useText();
  const act = useAct(ReplyToAsk);
  return (
    <WordForm
      act={act}
      label={text('asks.act.reply')}
      field={{ name: 'reply', label: text('asks.field.reply'), description: text('asks.help.reply') }}
      send={(reply) => act.run({ input: { id, version, reply } })}
      announces={text('asks.announce.replied')}
      onDone={onDone}
    />
  );
}

/** Who asked takes it back, and says why. */
export function WithdrawForm({ ask: { id, version }, onDone }: AskFormProps) {
  const text = useText();
  const act = useAct(WithdrawAsk);
  return (
    <WordForm
      act={act}
      label={text('asks.act.withdraw')}
      stops
      field={{ name: 'reason', label: text('asks.field.withdraw'), description: text('asks.help.withdraw') }}
      send={(reason) => act.run({ input: { id, version, reason } })}
      announces={text('asks.announce.withdrawn')}
      onDone={onDone}
    />
  );
}

/** Who asked says what came of the answer: leadership reads it, and the answer no longer changes. */
export function CloseForm({ ask: { id, version }, onDone }: AskFormProps) {
  const text = useText();
  const act = useAct(CloseAsk);
  return (
    <WordForm
      act={act}
      label={text('asks.act.close')}
      submit={text('asks.send.close')}
      field={{ name: 'outcome', label: text('asks.field.close'), description: text('asks.help.close') }}
      send={(outcome) => act.run({ input: { id, version, outcome } })}
      announces={text('asks.announce.closed')}
      onDone={onDone}
    />
  );
}
