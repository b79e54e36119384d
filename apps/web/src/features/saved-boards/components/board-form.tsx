import { Checkbox, TextInput } from '@mantine/core';
import { BOARD_NAME_MAX } from '@levain/domain/saved-boards/saved-board.js';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { ActForm } from '../../../ui/act-form.js';
import { useRefusals } from '../../../ui/use-refusals.js';

export interface BoardValues {
  readonly name: string;
  readonly isShared: boolean;
}

interface BoardFormProps {
  readonly label: string;
  readonly submit: string;
  readonly initial: BoardValues;
  readonly act: ActState;
  /** What it is narrowed to, in words. */
  readonly children?: ReactNode;
  readonly onSend: (values: BoardValues) => Promise<void>;
  readonly onCancel: () => void;
}

/** A name, and for whom. */
export function BoardForm({ label, submit, initial, act, children, onSend, onCancel }: BoardFormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const [values, setValues] = useState(initial);
  return (
    <ActForm {...{ label, submit, act, onCancel }} shown={['name']} onSubmit={() => onSend(values)}>
      <TextInput
        label={text('saved-boards.field.name')}
        maxLength={BOARD_NAME_MAX}
        value={values.name}
        onChange={({ currentTarget }) => setValues({ ...values, name: currentTarget.value })}
        error={said.at('name')}
        autoFocus
      />
      {children}
      <Checkbox
        label={text('saved-boards.field.isShared')}
        description={text(values.isShared ? 'saved-boards.help.shared' : 'saved-boards.help.private')}
        checked={values.isShared}
        onChange={({ currentTarget }) => setValues({ ...values, isShared: currentTarget.checked })}
      />
    </ActForm>
  );
}
