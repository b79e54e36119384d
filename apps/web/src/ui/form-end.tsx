import { Button, Group } from '@mantine/core';
import { useText } from '../i18n/use-text.js';
import type { ActState } from '../lib/graphql/use-act.js';
import { RefusalSummary } from './refusal-text.js';

interface FormEndProps {
  readonly act: ActState;
  /** The fields whose own control says what is wrong. */
  readonly shown: readonly string[];
  readonly submit: string;
  readonly stops?: boolean;
  /** In a dialog the act stands last, at the end of the line. */
  readonly inDialog?: boolean;
  readonly onCancel: () => void;
}

/** How a form ends: what was refused, the act, the way out. */
export function FormEnd({ act, shown, submit, stops = false, inDialog = false, onCancel }: FormEndProps) {
  const text = useText();
  const cancel = (
    <Button variant="default" onClick={onCancel}>
      {text('ui.cancel')}
    </Button>
  );
  return (
    <>
      <RefusalSummary act={act} shown={shown} />
      <Group gap="sm" justify={inDialog ? 'flex-end' : 'flex-start'}>
        {inDialog && cancel}
        <Button type="submit" color={stops ? 'brick' : 'brand'} loading={act.running}>
          {submit}
        </Button>
        {!inDialog && cancel}
      </Group>
    </>
  );
}
