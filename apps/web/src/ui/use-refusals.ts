import { useMemo } from 'react';
import type { Refusal } from '@levain/domain/refusal.js';
import type { RefusalMessageId } from '../i18n/refusal-messages.js';
import { useText, type Text } from '../i18n/use-text.js';
import type { MessageId } from '../i18n/message-id.js';
import { useFormat, type Format } from './use-format.js';

/** Parameters that are words of the domain, and where their translation is. */
const WORDS: Readonly<Record<string, string>> = {
  from: 'stage',
  to: 'stage',
  next: 'stage',
  previous: 'stage',
  stage: 'stage',
  design: 'design',
  role: 'armRole',
  direction: 'direction',
  status: 'participationStatus',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

function readable(text: Text, format: Format, name: string, value: string | number): string | number {
  const group = WORDS[name];
  if (group && typeof value === 'string') return text(`words.${group}.${value}` as MessageId);
  if (typeof value === 'string' && DAY.test(value)) return format.day(value);
  if (typeof value === 'string' && MONTH.test(value)) return format.wholeMonth(`${value}-01`);
  return value;
}

function word(text: Text, format: Format, refusal: Refusal): string {
  const parameters = Object.entries(refusal.parameters ?? {}).map(
    ([name, value]) => [name, readable(text, format, name, value)] as const,
  );
  const id: RefusalMessageId = `refusals.${refusal.code}`;
  return text(id, Object.fromEntries(parameters));
}

export interface SaidRefusals {
  /** What to show at this control, and at those inside it. */
  readonly at: (field: string) => string | undefined;
  /** What none of these controls showed. */
  readonly rest: (shown: readonly string[]) => readonly Refusal[];
  readonly say: (refusal: Refusal) => string;
}

function isAt(refusal: Refusal, field: string): boolean {
  return refusal.field === field || Boolean(refusal.field?.startsWith(`${field}.`));
}

/** Words refusals where they can be repaired: `error={said.at('project.name')}`. */
export function useRefusals(refusals: readonly Refusal[]): SaidRefusals {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const say = (refusal: Refusal) => word(text, format, refusal);
    return {
      say,
      at: (field) => {
        const said = refusals.filter((refusal) => isAt(refusal, field)).map(say);
        return said.length > 0 ? [...new Set(said)].join(' ') : undefined;
      },
      rest: (shown) => refusals.filter((refusal) => !shown.some((field) => isAt(refusal, field))),
    };
  }, [refusals, text, format]);
}
