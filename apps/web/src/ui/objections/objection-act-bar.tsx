import { Button, Group } from '@mantine/core';
import { IconBulb, IconMessage2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { AnswerForm } from './answer-form.js';
import { MeasureForm } from './measure-form.js';
import type { ObjectionShown } from './objection-parts.js';
import { ReopenForm, WithdrawForm } from './reason-forms.js';
import { TurnForm } from './turn-form.js';

type Doing = 'answer' | 'turn' | 'measure' | 'reopen' | 'withdraw';

const FORMS = {
  answer: AnswerForm,
  turn: TurnForm,
  measure: MeasureForm,
  reopen: ReopenForm,
  withdraw: WithdrawForm,
} as const satisfies Record<Doing, unknown>;

/** What the viewer may do with it, each act in its place. */
export function ObjectionActs({ objection }: { objection: ObjectionShown }) {
  const text = useText();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { canAnswer, canTurnIntoHypothesis, canMeasure, canReopen, canWithdraw } = objection.permissions;
  if (!canAnswer && !canMeasure && !canReopen && !canWithdraw) return null;
  if (doing) {
    const Form = FORMS[doing];
    return <Form objection={objection} onDone={() => setDoing(null)} />;
  }
  const quiet = (act: Doing) => (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDoing(act)}>
      {text(`objections.act.${act}`)}
    </Button>
  );
  return (
    <Group gap="xs">
      {canAnswer && (
        <Button
          size="sm"
          leftSection={<IconMessage2 size={16} stroke={1.6} aria-hidden />}
          onClick={() => setDoing('answer')}
        >
          {text('objections.act.answer')}
        </Button>
      )}
      {canTurnIntoHypothesis && (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconBulb size={16} stroke={1.6} aria-hidden />}
          onClick={() => setDoing('turn')}
        >
          {text('objections.act.turn')}
        </Button>
      )}
      {canMeasure && quiet('measure')}
      {canReopen && quiet('reopen')}
      {canWithdraw && quiet('withdraw')}
    </Group>
  );
}
