import { Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { ActState } from '../lib/graphql/use-act.js';
import classes from './act-form.module.css';
import { FormEnd } from './form-end.js';

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
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form noValidate aria-label={label} onSubmit={send} className={classes['form']}>
      <Stack gap="md">
        {children}
        <FormEnd act={act} shown={shown} submit={submit} stops={stops} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
