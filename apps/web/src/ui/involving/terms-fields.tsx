import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { HOURS_PER, type HoursPer } from '@levain/domain/participations/terms.js';
import { useText } from '../../i18n/use-text.js';
import { Columns } from '../columns.js';
import { DayInput } from '../day-input.js';
import type { SaidRefusals } from '../use-refusals.js';

/** The terms as they are typed. */
export interface TermsTyped {
  readonly hours: number | null;
  readonly hoursPer: HoursPer;
  readonly from: string | null;
  readonly until: string | null;
  readonly learns: string;
}

export const NO_TERMS_TYPED: TermsTyped = {
  hours: null,
  hoursPer: 'total',
  from: null,
  until: null,
  learns: '',
};

/** As they are sent: what hours are counted by means nothing without hours. */
export const termsSent = ({ hours, hoursPer, from, until, learns }: TermsTyped) => ({
  ...{ hours, hoursPer: hours === null ? null : hoursPer, from, until, learns: learns.trim() || null },
});

export const TERMS_FIELDS = ['hours', 'hoursPer', 'from', 'until', 'learns'] as const;

interface TermsFieldsProps {
  readonly terms: TermsTyped;
  readonly onChange: (terms: TermsTyped) => void;
  readonly said: SaidRefusals;
  /** A call ends: its last day is asked. */
  readonly endRequired?: boolean;
}

/** How long, from when, until when, and what one learns; the screen loads the catalogue `participations`. */
export function TermsFields({ terms, onChange, said, endRequired = false }: TermsFieldsProps) {
  const text = useText();
  const set = (more: Partial<TermsTyped>) => onChange({ ...terms, ...more });
  const optional = (label: string) => `${label} (${text('ui.optional')})`;
  const until = text('participations.terms.untilLabel');
  const ends = endRequired || terms.hours !== null;
  return (
    <>
      <Columns most={2} least={220}>
        <Group gap={8} wrap="nowrap" align="flex-start">
          <NumberInput
            label={optional(text('participations.terms.hours'))}
            value={terms.hours ?? ''}
            onChange={(value) => set({ hours: typeof value === 'number' ? value : null })}
            min={0}
            step={1}
            decimalScale={1}
            error={said.at('hours')}
            style={{ flex: '1 1 0' }}
          />
          <Select
            label={text('participations.terms.hoursPer')}
            data={HOURS_PER.map((value) => ({ value, label: text(`participations.terms.per.${value}`) }))}
            value={terms.hoursPer}
            allowDeselect={false}
            onChange={(value) => set({ hoursPer: HOURS_PER.find((each) => each === value) ?? 'total' })}
            error={said.at('hoursPer')}
            style={{ flex: '0 1 120px' }}
          />
        </Group>
        <Columns most={2} least={120} gap={8}>
          <DayInput
            label={optional(text('participations.terms.fromLabel'))}
            value={terms.from}
            onChange={(from) => set({ from })}
            error={said.at('from')}
          />
          <DayInput
            label={ends ? until : optional(until)}
            value={terms.until}
            onChange={(day) => set({ until: day })}
            error={said.at('until')}
          />
        </Columns>
      </Columns>
      <TextInput
        label={optional(text('participations.terms.learnsLabel'))}
        placeholder={text('participations.terms.learnsExample')}
        value={terms.learns}
        onChange={(event) => set({ learns: event.currentTarget.value })}
        error={said.at('learns')}
      />
    </>
  );
}
