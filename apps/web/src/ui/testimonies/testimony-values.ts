import {
  draftTestimony,
  type TestimonyStance,
  type TestimonyStrength,
} from '@levain/domain/testimonies/testimony.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { today } from '../../lib/today.js';
import type { TestimonyShown } from './testimony-parts.js';

/** What the form holds. */
export interface TestimonyValues {
  strength: string;
  stance: string;
  statement: string;
  source: string;
  heardOn: string;
  link: string;
}

export const noTestimony = (): TestimonyValues => ({
  ...{ strength: 'said', stance: 'for', statement: '', source: '', heardOn: today(), link: '' },
});

export const valuesOf = (shown: TestimonyShown): TestimonyValues => ({
  strength: shown.strength,
  stance: shown.stance,
  statement: shown.statement,
  source: shown.source,
  heardOn: shown.heardOn,
  link: shown.link ?? '',
});

/** What the domain would refuse: known before the server is asked. */
export function refusalsOf(values: TestimonyValues): readonly Refusal[] {
  const read = draftTestimony(values, today());
  return read.ok ? [] : read.refusals;
}

export const fieldsOf = (values: TestimonyValues) => ({
  ...values,
  strength: values.strength as TestimonyStrength,
  stance: values.stance as TestimonyStance,
  link: values.link.trim() || null,
});
