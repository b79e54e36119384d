import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { COST_CATEGORIES, COST_KINDS, type CostCategory, type CostKind } from '@levain/domain/costs/cost.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { today } from '../../../lib/today.js';
import { ActForm } from '../../../ui/act-form.js';
import { AmountInput } from '../../../ui/amount-input.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { CostLineShown, CostsShown } from './api/costs.js';
import { CorrectionReason } from './correction-reason.js';

/** A cost as it is typed. */
export interface CostTyped {
  readonly kind: CostKind;
  readonly category: CostCategory;
  readonly vendor: string;
  readonly hours: number | null;
  readonly hourlyRate: number | null;
  readonly amount: number | null;
  readonly day: string | null;
  readonly note: string;
  readonly reason: string;
}

/** Hours of people at the rate that the workspace assumes: what most lines are. */
export const newCost = ({ hourlyRate }: CostsShown['settings']): CostTyped => ({
  ...{ kind: 'time', category: 'people', vendor: '', hours: null, hourlyRate, amount: null },
  ...{ day: today(), note: '', reason: '' },
});

export const costTyped = (line: CostLineShown): CostTyped => ({
  ...{ kind: line.kind, category: line.category, vendor: line.vendor ?? '', hours: line.hours },
  ...{ hourlyRate: line.hourlyRate, amount: line.kind === 'money' ? line.amount : null, day: line.day },
  ...{ note: line.note ?? '', reason: '' },
});

/** As it is sent: only what goes with its kind. */
export const costSent = ({ kind, category, vendor, hours, hourlyRate, amount, day, note }: CostTyped) => ({
  ...{ kind, category, vendor: vendor || null, note: note || null, day: day ?? today() },
  ...(kind === 'time' ? { hours, hourlyRate } : { amount }),
});

interface CostFormProps {
  readonly initial: CostTyped;
  readonly settings: CostsShown['settings'];
  /** Puts another line right: a reason is asked for. */
  readonly corrects?: boolean;
  readonly act: ActState;
  readonly onSave: (typed: CostTyped) => Promise<void>;
  readonly onCancel: () => void;
}

const FIELDS = ['kind', 'category', 'vendor', 'hours', 'hourlyRate', 'amount', 'day', 'note', 'reason'];

interface PartProps {
  readonly typed: CostTyped;
  readonly settings: CostsShown['settings'];
  readonly change: (changes: Partial<CostTyped>) => void;
  readonly at: (field: string) => string | undefined;
}

function HowMuch({ typed, settings, change, at }: PartProps) {
  const text = useText();
  const { currency, hourlyRateBasis } = settings;
  if (typed.kind === 'money') {
    return (
      <AmountInput
        label={text('costs.field.amount')}
        unit={currency}
        value={typed.amount}
        onChange={(amount) => change({ amount })}
        error={at('amount')}
      />
    );
  }
  return (
    <>
      <AmountInput
        label={text('costs.field.hours')}
        unit="h"
        value={typed.hours}
        onChange={(hours) => change({ hours })}
        error={at('hours')}
      />
      <AmountInput
        label={text('costs.field.hourlyRate')}
        description={hourlyRateBasis ? text('costs.help.basis', { basis: hourlyRateBasis }) : undefined}
        unit={currency}
        value={typed.hourlyRate}
        onChange={(hourlyRate) => change({ hourlyRate })}
        error={at('hourlyRate')}
      />
    </>
  );
}

/** Hours or money, what for, when: in the currency of the workspace. */
export function CostForm({ initial, settings, corrects = false, act, onSave, onCancel }: CostFormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const [typed, setTyped] = useState(initial);
  const change = (changes: Partial<CostTyped>) => setTyped({ ...typed, ...changes });
  return (
    <ActForm
      label={text(corrects ? 'costs.correct' : 'costs.add')}
      act={act}
      shown={FIELDS}
      submit={text('ui.save')}
      onSubmit={() => onSave(typed)}
      onCancel={onCancel}
    >
      <SegmentedControl
        aria-label={text('costs.field.kind')}
        fullWidth
        data={COST_KINDS.map((value) => ({ value, label: text(`costs.kind.${value}`) }))}
        value={typed.kind}
        onChange={(value) => change({ kind: COST_KINDS.find((each) => each === value) ?? 'money' })}
      />
      <Columns most={3} least={180}>
        <HowMuch typed={typed} settings={settings} change={change} at={said.at} />
        <DayInput
          label={text('costs.field.day')}
          value={typed.day}
          onChange={(day) => change({ day })}
          error={said.at('day')}
        />
      </Columns>
      <Columns most={2} least={200}>
        <Select
          label={text('costs.field.category')}
          data={COST_CATEGORIES.map((value) => ({ value, label: text(`costs.category.${value}`) }))}
          allowDeselect={false}
          value={typed.category}
          onChange={(value) =>
            change({ category: COST_CATEGORIES.find((each) => each === value) ?? 'other' })
          }
          error={said.at('category')}
        />
        {typed.category === 'vendor' && (
          <TextInput
            label={text('costs.field.vendor')}
            value={typed.vendor}
            onChange={(event) => change({ vendor: event.currentTarget.value })}
            error={said.at('vendor')}
          />
        )}
      </Columns>
      <TextInput
        label={`${text('costs.field.note')} (${text('ui.optional')})`}
        placeholder={text('costs.example.note')}
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={said.at('note')}
      />
      {corrects && (
        <CorrectionReason
          value={typed.reason}
          onChange={(reason) => change({ reason })}
          error={said.at('reason')}
        />
      )}
    </ActForm>
  );
}
