import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import type { ActState } from '../../../../lib/graphql/use-act.js';
import { DayInput } from '../../../../ui/day-input.js';
import { RefusalSummary } from '../../../../ui/refusal-text.js';

interface ElsewhereFormProps {
  readonly act: ActState;
  readonly shown: readonly string[];
  readonly create: string;
  readonly onSubmit: (event: FormEvent) => Promise<void>;
  readonly children: ReactNode;
}

/** The frame of a form that makes an experiment out of another. */
export function ElsewhereForm({ act, shown, create, onSubmit, children }: ElsewhereFormProps) {
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack>
        {children}
        <RefusalSummary act={act} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={act.running}>
            {create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

export function TitleField({ value, onChange, error }: FieldProps<string>) {
  const text = useText();
  return (
    <TextInput
      label={text('lineage.elsewhere.title')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}

export function StartField(props: FieldProps<string | null>) {
  const text = useText();
  return (
    <DayInput
      label={`${text('lineage.elsewhere.startsOn')} (${text('ui.optional')})`}
      description={text('lineage.elsewhere.startsOnWhy')}
      {...props}
    />
  );
}
