import { Select, TextInput } from '@mantine/core';
import { ADVISER_WEIGHTS, type AdviserWeight } from '@levain/domain/participations/roles.js';
import { useText } from '../../../i18n/use-text.js';
import { Columns } from '../../../ui/columns.js';
import type { SaidRefusals } from '../../../ui/use-refusals.js';

interface AdviserFieldsProps {
  readonly value: { readonly organisation: string; readonly weight: AdviserWeight | null };
  readonly onChange: (more: { organisation?: string; weight?: AdviserWeight | null }) => void;
  readonly said: SaidRefusals;
}

/** Of somebody from outside: for whom they work, and how much their word weighs. */
export function AdviserFields({ value, onChange, said }: AdviserFieldsProps) {
  const text = useText();
  return (
    <Columns most={2} least={220}>
      <TextInput
        label={text('participations.terms.organisation')}
        description={text('participations.terms.organisationHelp')}
        value={value.organisation}
        onChange={(event) => onChange({ organisation: event.currentTarget.value })}
        error={said.at('organisation')}
      />
      <Select
        label={text('participations.terms.weightLabel')}
        description={text('participations.terms.weightHelp')}
        data={ADVISER_WEIGHTS.map((weight) => ({
          value: weight,
          label: text(`participations.terms.weightChoice.${weight}`),
        }))}
        value={value.weight}
        onChange={(weight) => onChange({ weight: ADVISER_WEIGHTS.find((each) => each === weight) ?? null })}
        error={said.at('weight')}
      />
    </Columns>
  );
}
