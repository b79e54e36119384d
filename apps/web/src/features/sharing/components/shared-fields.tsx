import { SHARED_FIELDS, type SharedField } from '@levain/domain/sharing/share-link.js';
import { Checkbox, Stack } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';

interface SharedFieldsProps {
  readonly value: readonly SharedField[];
  readonly onChange: (next: readonly SharedField[]) => void;
  readonly error: string | undefined;
}

/** What readers outside are shown beside the sentences; never people. */
export function SharedFields({ value, onChange, error }: SharedFieldsProps) {
  const text = useText();
  return (
    <Checkbox.Group
      label={text('sharing.form.fields')}
      description={text('sharing.form.fieldsHelp')}
      value={[...value]}
      onChange={(fields) => onChange(fields as SharedField[])}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {SHARED_FIELDS.map((field) => (
          <Checkbox
            key={field}
            value={field}
            label={text(`sharing.field.${field}`)}
            description={text(`sharing.field.${field}.why`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
