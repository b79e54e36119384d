import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';
import type { ActState } from '../lib/graphql/use-act.js';
import { RefusalSummary } from './refusal-text.js';
import classes from './act-form.module.css';

interface ActFormProps {
  readonly label: string;
  readonly act: ActState;
  /** The fields whose own control says what is wrong. */
  readonly shown: readonly string[];
  readonly submit: string;
  readonly stops?: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A short form in the place of the buttons that opened it. */
export function ActForm(props: ActFormProps) {
  const { label, act, shown, submit, stops = false, onSubmit, onCancel, children } = props;
  const text = useText();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form noValidate aria-label={label} onSubmit={send} className={classes['form']}>
      <Stack gap="md">
        {children}
        <RefusalSummary act={act} shown={shown} />
        <Group gap="sm">
          <Button type="submit" color={stops ? 'brick' : 'brand'} loading={act.running}>
            {submit}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
