import { Select, SegmentedControl, Textarea } from '@mantine/core';
import { RETURN_CONFIDENCES, type ReturnConfidence } from '@levain/domain/costs/return.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { today } from '../../../lib/today.js';
import { ActForm } from '../../../ui/act-form.js';
import { AmountInput } from '../../../ui/amount-input.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import type { ReturnLineShown } from './api/costs.js';
import { CorrectionReason } from './correction-reason.js';

/** A return as it is typed. */
export interface ReturnTyped {
  readonly amount: number | null;
  readonly assumption: string;
  readonly confidence: ReturnConfidence;
  readonly day: string | null;
  readonly measureId: string | null;
  readonly reason: string;
}

export const newReturn = (): ReturnTyped => ({
  ...{ amount: null, assumption: '', confidence: 'estimated', day: today(), measureId: null, reason: '' },
});

export const returnTyped = (line: ReturnLineShown): ReturnTyped => ({
  ...{ amount: line.amount, assumption: line.assumption, confidence: line.confidence, day: line.day },
  ...{ measureId: line.measureId, reason: '' },
});

/** As it is sent; an amount that is missing is refused before. */
export const returnSent = ({ amount, assumption, confidence, day, measureId }: ReturnTyped) => ({
  ...{ amount: amount ?? 0, assumption, confidence, day: day ?? today(), measureId },
});

interface ReturnFormProps {
  readonly initial: ReturnTyped;
  readonly currency: string;
  readonly corrects?: boolean;
  readonly act: ActState;
  readonly onSave: (typed: ReturnTyped) => Promise<void>;
  readonly onCancel: () => void;
}

const FIELDS = ['amount', 'assumption', 'confidence', 'day', 'measureId', 'reason'];

/** Outcomes of a frozen bet: a return may be computed from one of them. */
function useOutcomes() {
  const { plan, stage } = useExperiment();
  if (stage === 'benchmark' || stage === 'prototype') return [];
  return plan.measures
    .filter(({ role }) => role === 'outcome')
    .map(({ id, metric }) => ({ value: id, label: metric.name }));
}

/** How much it brought, and how anybody could compute it again. */
export function ReturnForm({ initial, currency, corrects = false, act, onSave, onCancel }: ReturnFormProps) {
  const text = useText();
  const [missing, setMissing] = useState<readonly Refusal[]>([]);
  const said = useRefusals(missing.length > 0 ? missing : act.refusals);
  const [typed, setTyped] = useState(initial);
  const outcomes = useOutcomes();
  const change = (changes: Partial<ReturnTyped>) => setTyped({ ...typed, ...changes });
  const save = async () => {
    const found: Refusal[] = typed.amount === null ? [{ code: 'AMOUNT_MISSING', field: 'amount' }] : [];
    setMissing(found);
    if (found.length === 0) await onSave(typed);
  };
  return (
    <ActForm
      label={text(corrects ? 'costs.correct' : 'costs.addReturn')}
      act={act}
      shown={FIELDS}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onCancel}
    >
      <Columns most={2} least={180}>
        <AmountInput
          label={text('costs.field.amount')}
          unit={currency}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
          error={said.at('amount')}
        />
        <DayInput
          label={text('costs.field.returnDay')}
          value={typed.day}
          onChange={(day) => change({ day })}
          error={said.at('day')}
        />
      </Columns>
      <Textarea
        label={text('costs.field.assumption')}
        description={text('costs.help.assumption')}
        placeholder={text('costs.example.assumption')}
        autosize
        minRows={2}
        value={typed.assumption}
        onChange={(event) => change({ assumption: event.currentTarget.value })}
        error={said.at('assumption')}
      />
      <SegmentedControl
        aria-label={text('costs.field.confidence')}
        fullWidth
        data={RETURN_CONFIDENCES.map((value) => ({ value, label: text(`costs.confidence.${value}`) }))}
        value={typed.confidence}
        onChange={(value) =>
          change({ confidence: RETURN_CONFIDENCES.find((each) => each === value) ?? 'estimated' })
        }
      />
      {outcomes.length > 0 && (
        <Select
          label={`${text('costs.field.measureId')} (${text('ui.optional')})`}
          data={outcomes}
          clearable
          value={typed.measureId}
          onChange={(measureId) => change({ measureId })}
          error={said.at('measureId')}
        />
      )}
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
