import { draftObjection, type ObjectionKind } from '@levain/domain/objections/objection.js';
import type { Refusal } from '@levain/domain/refusal.js';

/** What the form of a resistance holds. */
export interface ObjectionValues {
  statement: string;
  strength: string;
  kind: string;
  kindLabel: string;
  /** Empty: the organisation; null: nothing chosen yet. */
  departmentId: string | null;
  isNamed: boolean;
  details: string;
}

export const noObjection = (): ObjectionValues => ({
  ...{ statement: '', strength: '', kind: '', kindLabel: '' },
  ...{ departmentId: null, isNamed: false, details: '' },
});

/** What the domain would refuse: known before the server is asked. */
export function refusalsOf({ strength, ...values }: ObjectionValues): readonly Refusal[] {
  const read = draftObjection({ ...values, strength: strength ? Number(strength) : null });
  return read.ok ? [] : read.refusals;
}

export const fieldsOf = (values: ObjectionValues) => ({
  statement: values.statement,
  strength: Number(values.strength),
  kind: values.kind as ObjectionKind,
  kindLabel: values.kindLabel.trim() || null,
  departmentId: values.departmentId || null,
  isNamed: values.isNamed,
  details: values.details.trim() || null,
});
