import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { useRefusals } from '../use-refusals.js';
import { WordForm } from '../word-form.js';
import { CorrectTestimony, WithdrawTestimony } from './testimony-acts.js';
import { TestimonyForm } from './testimony-form.js';
import type { TestimonyShown } from './testimony-parts.js';
import { fieldsOf, valuesOf, type TestimonyValues } from './testimony-values.js';

interface ChangeProps {
  readonly testimony: TestimonyShown;
  readonly onDone: () => void;
}

const REASON = ['reason'] as const;

function Correction({ testimony, onDone }: ChangeProps) {
  const text = useText();
  const correct = useAct(CorrectTestimony);
  const [reason, setReason] = useState('');
  const said = useRefusals(correct.refusals);
  const save = async (values: TestimonyValues) => {
    const { id, version } = testimony;
    const done = await correct.run({ input: { id, version, reason, testimony: fieldsOf(values) } });
    if (done.ok) onDone();
  };
  return (
    <TestimonyForm
      initial={valuesOf(testimony)}
      act={correct}
      label={text('testimonies.correct')}
      onSave={save}
      onCancel={onDone}
      moreFields={REASON}
      more={
        <TextInput
          label={text('testimonies.correctionReason')}
          description={text('testimonies.reasonWhy')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={said.at('reason')}
        />
      }
    />
  );
}

function Withdrawal({ testimony: { id, version }, onDone }: ChangeProps) {
  const text = useText();
  const withdraw = useAct(WithdrawTestimony);
  return (
    <WordForm
      act={withdraw}
      label={text('testimonies.withdraw')}
      stops
      field={{
        ...{ name: 'reason', label: text('testimonies.withdrawalReason') },
        description: text('testimonies.withdrawalWhy'),
      }}
      send={(reason) => withdraw.run({ input: { id, version, reason } })}
      onDone={onDone}
    />
  );
}

/** Putting a testimony right or taking it back: both ask why, both keep what was there. */
export function ChangeTestimony({ testimony }: { testimony: TestimonyShown }) {
  const text = useText();
  const [changing, setChanging] = useState<'correct' | 'withdraw' | null>(null);
  const close = () => setChanging(null);
  if (changing === 'correct') return <Correction testimony={testimony} onDone={close} />;
  if (changing === 'withdraw') return <Withdrawal testimony={testimony} onDone={close} />;
  return (
    <Group gap={4}>
      <Button size="compact-sm" variant="subtle" onClick={() => setChanging('correct')}>
        {text('testimonies.correct')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setChanging('withdraw')}>
        {text('testimonies.withdraw')}
      </Button>
    </Group>
  );
}
