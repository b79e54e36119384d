import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useKeptDraft } from '../../../../lib/use-kept-draft.js';

type Made = { readonly ok: true; readonly value: { readonly experiment: { readonly number: number } } };

interface NewElsewhere<Values> {
  /** Under which name what is typed is kept. */
  readonly name: string;
  readonly initial: () => Values;
  readonly create: (values: Values) => Promise<Made | { readonly ok: false }>;
}

/** An experiment that rests on another: what is typed is kept until it is made, then it opens. */
export function useNewElsewhere<Values>({ name, initial, create }: NewElsewhere<Values>) {
  const navigate = useNavigate();
  const draft = useKeptDraft<Values>(name);
  const [values, setValues] = useState<Values>(() => draft.kept ?? initial());
  const change = (part: Partial<Values>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await create(values);
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/experiments/$number', params: { number: String(done.value.experiment.number) } });
  };
  return { values, change, submit };
}
