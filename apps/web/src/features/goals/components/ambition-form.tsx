import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { AMBITION_LEVELS, type AmbitionLevel } from '@levain/domain/goals/ambition.js';
import { periodsFrom, periodWords } from '@levain/domain/goals/period.js';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { today } from '../../../lib/today.js';
import { ActForm } from '../../../ui/act-form.js';
import { AmountInput } from '../../../ui/amount-input.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Columns } from '../../../ui/columns.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { RecordAmbition } from '../api/goal-acts.js';
import type { AmbitionShown } from '../api/goals.js';

interface AmbitionTyped {
  readonly period: string;
  readonly level: AmbitionLevel;
  readonly statement: string;
  readonly fte: number | null;
  readonly money: number | null;
  readonly leaderHours: number | null;
  readonly permission: string;
  readonly reason: string;
}

interface PartProps {
  readonly typed: AmbitionTyped;
  readonly change: (changes: Partial<AmbitionTyped>) => void;
  readonly at: (field: string) => string | undefined;
}

function MeansFields({ typed, change, at, currency }: PartProps & { currency: string }) {
  const text = useText();
  const optional = (label: string) => `${label} (${text('ui.optional')})`;
  return (
    <>
      <Columns most={3} least={150}>
        <AmountInput
          label={optional(text('goals.field.fte'))}
          unit={text('goals.fte')}
          value={typed.fte}
          onChange={(fte) => change({ fte })}
          error={at('fte')}
        />
        <AmountInput
          label={optional(text('goals.field.money'))}
          unit={currency}
          value={typed.money}
          onChange={(money) => change({ money })}
          error={at('money')}
        />
        <AmountInput
          label={optional(text('goals.field.leaderHours'))}
          unit="h"
          value={typed.leaderHours}
          onChange={(leaderHours) => change({ leaderHours })}
          error={at('leaderHours')}
        />
      </Columns>
      <TextInput
        label={optional(text('goals.field.permission'))}
        placeholder={text('goals.example.permission')}
        value={typed.permission}
        onChange={(event) => change({ permission: event.currentTarget.value })}
        error={at('permission')}
      />
    </>
  );
}

function LevelChoice({ typed, change, at }: PartProps) {
  const text = useText();
  return (
    <Radio.Group
      label={text('goals.field.level')}
      description={text('goals.help.level')}
      value={typed.level}
      onChange={(value) => change({ level: AMBITION_LEVELS.find((each) => each === value) ?? 'try' })}
      error={at('level')}
    >
      <Stack gap="xs" mt="xs">
        {AMBITION_LEVELS.map((level) => (
          <Radio
            key={level}
            value={level}
            label={text(`goals.level.${level}`)}
            description={text(`goals.levelMeans.${level}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

const FIELDS = ['period', 'level', 'statement', 'fte', 'money', 'leaderHours', 'permission', 'reason'];

const typedOf = (ambition: AmbitionShown | null, period: string): AmbitionTyped => {
  if (!ambition) {
    const none = { fte: null, money: null, leaderHours: null, permission: '', reason: '' };
    return { period, level: 'try', statement: '', ...none };
  }
  const { level, statement, fte, money, leaderHours, permission } = ambition.current;
  return {
    ...{ period: ambition.period, level, statement, fte, money, leaderHours },
    ...{ permission: permission ?? '', reason: '' },
  };
};

interface AmbitionFormProps {
  /** The one that is revised; null for another period. */
  readonly ambition: AmbitionShown | null;
  readonly taken: readonly string[];
  readonly currency: string;
  readonly onClose: () => void;
}

/** What leadership wants of a period, and what it gives to it. */
export function AmbitionForm({ ambition, taken, currency, onClose }: AmbitionFormProps) {
  const text = useText();
  const { locale } = useLanguage();
  const announce = useAnnounce();
  const record = useAct(RecordAmbition);
  const said = useRefusals(record.refusals);
  const free = periodsFrom(today()).filter(({ code }) => !taken.includes(code));
  const [typed, setTyped] = useState(() => typedOf(ambition, free[0]?.code ?? ''));
  const change = (changes: Partial<AmbitionTyped>) => setTyped((before) => ({ ...before, ...changes }));
  const save = async () => {
    const { permission, reason, ...rest } = typed;
    const said = { permission: permission || null, reason: ambition ? reason : null };
    const done = await record.run({ input: { ...rest, ...said, version: ambition?.version ?? 0 } });
    if (!done.ok) return;
    announce(text('goals.announced.ambition'));
    onClose();
  };
  return (
    <ActForm
      label={text(ambition ? 'goals.ambition.revise' : 'goals.ambition.add')}
      act={record}
      shown={FIELDS}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onClose}
    >
      {!ambition && (
        <Select
          label={text('goals.field.period')}
          data={free.map(({ code }) => ({ value: code, label: periodWords(code, locale) }))}
          allowDeselect={false}
          value={typed.period}
          onChange={(period) => change({ period: period ?? '' })}
          error={said.at('period')}
        />
      )}
      <LevelChoice typed={typed} change={change} at={said.at} />
      <Textarea
        label={text('goals.field.statement')}
        placeholder={text('goals.example.statement')}
        autosize
        minRows={2}
        value={typed.statement}
        onChange={(event) => change({ statement: event.currentTarget.value })}
        error={said.at('statement')}
      />
      <MeansFields typed={typed} change={change} at={said.at} currency={currency} />
      {ambition && (
        <TextInput
          label={text('goals.field.reason')}
          description={text('goals.help.reason')}
          value={typed.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          error={said.at('reason')}
        />
      )}
    </ActForm>
  );
}
