import { useCallback, useMemo, useState } from 'react';
import type { Refusal } from '@levain/domain/refusal.js';
import { draftPlan } from '@levain/domain/plans/draft-plan.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import type { PlanView } from '../page/api/experiment-parts.js';
import { formOfPlan, planInputOf, type MeasureForm, type MetricChoice, type PlanForm } from './plan-form.js';

/** An empty field is not yet a mistake while one types; a contradiction is. */
const WAITS_FOR_SAVING = new Set<Refusal['code']>(['TEXT_REQUIRED', 'CHOICE_REQUIRED']);

export interface PlanFormState {
  readonly form: PlanForm;
  readonly change: (part: Partial<PlanForm>) => void;
  readonly changeMeasure: (key: string, part: Partial<MeasureForm>) => void;
  readonly isDirty: boolean;
  /** What the domain says of the bet as it stands in the form. */
  readonly refusals: readonly Refusal[];
  readonly attempt: () => boolean;
  readonly reset: (plan: PlanView) => void;
}

interface KeptPlan {
  readonly version: number;
  readonly form: PlanForm;
}

export function usePlanForm(name: string, plan: PlanView, metrics: readonly MetricChoice[]): PlanFormState {
  const draft = useKeptDraft<KeptPlan>(name);
  const kept = draft.kept?.version === plan.version ? draft.kept.form : null;
  const [form, setForm] = useState<PlanForm>(() => kept ?? formOfPlan(plan));
  const [isDirty, setDirty] = useState(kept !== null);
  const [attempted, setAttempted] = useState(false);
  const { version } = plan;
  const change = useCallback(
    (part: Partial<PlanForm>) => {
      setDirty(true);
      setForm((old) => {
        const next = { ...old, ...part };
        draft.keep({ version, form: next });
        return next;
      });
    },
    [draft, version],
  );
  const changeMeasure = useCallback(
    (key: string, part: Partial<MeasureForm>) =>
      change({ measures: form.measures.map((each) => (each.key === key ? { ...each, ...part } : each)) }),
    [change, form.measures],
  );
  const refusals = useMemo(() => {
    const drafted = draftPlan(planInputOf(form, metrics));
    if (drafted.ok) return [];
    return attempted ? drafted.refusals : drafted.refusals.filter(({ code }) => !WAITS_FOR_SAVING.has(code));
  }, [form, metrics, attempted]);
  const attempt = useCallback(() => {
    setAttempted(true);
    return draftPlan(planInputOf(form, metrics)).ok;
  }, [form, metrics]);
  const reset = useCallback(
    (saved: PlanView) => {
      draft.forget();
      setDirty(false);
      setAttempted(false);
      setForm(formOfPlan(saved));
    },
    [draft],
  );
  return { form, change, changeMeasure, isDirty, refusals, attempt, reset };
}
