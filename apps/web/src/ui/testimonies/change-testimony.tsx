import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { RefusalSummary } from '../refusal-text.js';
import { useRefusals } from '../use-refusals.js';
import { CorrectTestimony, WithdrawTestimony } from './testimony-acts.js';
import { TestimonyForm } from './testimony-form.js';
import type { TestimonyShown } from './testimony-parts.js';
import { fieldsOf, valuesOf, type TestimonyValues } from './testimony-values.js';
import classes from './testimonies.module.css';

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
      onSave={(values) => void save(values)}
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

function Withdrawal({ testimony, onDone }: ChangeProps) {
  const text = useText();
  const withdraw = useAct(WithdrawTestimony);
  const [reason, setReason] = useState('');
  const said = useRefusals(withdraw.refusals);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = testimony;
    const done = await withdraw.run({ input: { id, version, reason } });
    if (done.ok) onDone();
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)} className={classes['form']}>
      <Stack gap="sm">
        <TextInput
          label={text('testimonies.withdrawalReason')}
          description={text('testimonies.withdrawalWhy')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={said.at('reason')}
        />
        <RefusalSummary act={withdraw} shown={REASON} />
        <Group gap="sm">
          <Button type="submit" color="brick" loading={withdraw.running}>
            {text('testimonies.withdraw')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
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
