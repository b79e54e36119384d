import { draftAsk } from '@levain/domain/asks/ask.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { addDays } from '@levain/domain/time/day.js';
import { today } from '../../lib/today.js';

/** What the form of a question to leadership holds. */
export interface AskValues {
  question: string;
  context: string;
  /** Lines of options; empty ones are nothing. */
  options: string[];
  dueOn: string | null;
  /** The id of an experiment or a project. */
  aboutId: string | null;
  /** The id of a member; null for all of leadership. */
  addressedToId: string | null;
}

/** Leadership meets every other week at best: a fortnight is proposed. */
const DUE_IN = 14;

export const noAsk = (): AskValues => ({
  ...{ question: '', context: '', options: [], aboutId: null, addressedToId: null },
  dueOn: addDays(today(), DUE_IN),
});

/** What the domain would refuse: known before the server is asked, which looks again. */
export function refusalsOf(values: AskValues): readonly Refusal[] {
  // Where the reader is, the day may have begun before or after that of the server.
  const read = draftAsk({ today: addDays(today(), -1), isLeader: true, isPrivate: false }, values);
  return read.ok ? [] : read.refusals;
}

export const inputOf = (values: AskValues, aboutId: string | undefined) => ({
  question: values.question,
  context: values.context,
  options: values.options.filter((option) => option.trim() !== ''),
  dueOn: values.dueOn ?? '',
  aboutId: aboutId ?? values.aboutId,
  addressedToId: values.addressedToId,
});
