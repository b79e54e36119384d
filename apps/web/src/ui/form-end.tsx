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
  /** Where a coloured button would say more than the act is. */
  readonly quiet?: boolean;
  /** Where "not saved" is not the right word. */
  readonly title?: string;
  /** In a dialog the act stands last, at the end of the line. */
  readonly inDialog?: boolean;
  /** None where the form is the way itself. */
  readonly onCancel?: (() => void) | undefined;
}

const WRAPS = { height: 'auto', minHeight: 36, whiteSpace: 'normal' } as const;

/** How a form ends: what was refused, the act, the way out. */
export function FormEnd(props: FormEndProps) {
  const { act, shown, submit, stops = false, quiet = false, title, inDialog = false, onCancel } = props;
  const text = useText();
  const cancel = onCancel && (
    <Button variant="default" onClick={onCancel}>
      {text('ui.cancel')}
    </Button>
  );
  return (
    <>
      <RefusalSummary act={act} shown={shown} {...(title && { title })} />
      <Group gap="sm" justify={inDialog ? 'flex-end' : 'flex-start'}>
        {inDialog && cancel}
        <Button
          type="submit"
          variant={quiet ? 'default' : 'filled'}
          color={stops ? 'brick' : 'brand'}
          loading={act.running}
          style={WRAPS}
        >
          {submit}
        </Button>
        {!inDialog && cancel}
      </Group>
    </>
  );
}
