import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ActState } from '../lib/graphql/use-act.js';
import { ActForm } from './act-form.js';
import { useAnnounce } from './announcer.js';
import { useRefusals } from './use-refusals.js';

interface WordFormProps {
  readonly act: ActState;
  /** What is done, and what its button says if that is something else. */
  readonly label: string;
  readonly submit?: string;
  readonly stops?: boolean;
  /** The one thing that is asked: its name in the input, its words on the screen. */
  readonly field: { readonly name: string; readonly label: string; readonly description?: string };
  /** Says the word; what is announced once it is said. */
  readonly send: (word: string) => Promise<{ readonly ok: boolean }>;
  readonly announces?: string;
  readonly onDone: () => void;
}

/** An act that asks for a word: the reason, the reply, what came of it. */
export function WordForm(props: WordFormProps) {
  const { act, label, submit = label, stops = false, field, send, announces, onDone } = props;
  const announce = useAnnounce();
  const said = useRefusals(act.refusals);
  const [word, setWord] = useState('');
  const save = async () => {
    if (!(await send(word)).ok) return;
    if (announces) announce(announces);
    onDone();
  };
  return (
    <ActForm {...{ act, label, submit, stops }} shown={[field.name]} onSubmit={save} onCancel={onDone}>
      <Textarea
        label={field.label}
        description={field.description}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        error={said.at(field.name)}
        autosize
        minRows={2}
        autoFocus
      />
    </ActForm>
  );
}
