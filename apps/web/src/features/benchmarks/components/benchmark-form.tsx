import { Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { draftBenchmark } from '@levain/domain/benchmarks/benchmark.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { today } from '../../../lib/today.js';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import type { KeptDraft } from '../../../lib/use-kept-draft.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { FiguresFields, type FigureValues } from './figures-fields.js';

export interface BenchmarkValues {
  actor: string;
  sector: string;
  context: string;
  action: string;
  result: string;
  sourceUrl: string;
  sourceAuthor: string;
  publishedOn: string;
  recheckOn: string;
  figures: FigureValues[];
}

export const NO_BENCHMARK: BenchmarkValues = {
  actor: '',
  sector: '',
  context: '',
  action: '',
  result: '',
  sourceUrl: '',
  sourceAuthor: '',
  publishedOn: '',
  recheckOn: '',
  figures: [],
};

const FIELDS = Object.keys(NO_BENCHMARK);

interface BenchmarkFormProps {
  readonly initial: BenchmarkValues;
  readonly act: ActState;
  readonly draft: KeptDraft<BenchmarkValues>;
  readonly onSave: (values: BenchmarkValues) => void;
  readonly onCancel: () => void;
}

function refusalsOf(values: BenchmarkValues): readonly Refusal[] {
  const read = draftBenchmark(values, today());
  return read.ok ? [] : read.refusals;
}

/** Who did what, where, with which result; and, always, who says so. The domain is asked before the server is. */
export function BenchmarkForm({ initial, act, draft, onSave, onCancel }: BenchmarkFormProps) {
  const text = useText();
  const [early, setEarly] = useState<readonly Refusal[]>([]);
  const refusals = early.length > 0 ? early : act.refusals;
  const said = useRefusals(refusals);
  const start = { ...initial, ...draft.kept };
  const [shown, setShown] = useState(start);
  const form = useForm<BenchmarkValues>({
    mode: 'uncontrolled',
    initialValues: start,
    onValuesChange: (values) => {
      draft.keep(values);
      setShown(values);
    },
  });
  const field = (name: Exclude<keyof BenchmarkValues, 'figures' | 'recheckOn'>) => ({
    ...form.getInputProps(name),
    label: text(`benchmarks.field.${name}`),
    error: said.at(name),
  });
  const optional = (name: 'sector' | 'context') => ({
    ...field(name),
    label: `${text(`benchmarks.field.${name}`)} (${text('ui.optional')})`,
  });
  const day = (name: 'publishedOn' | 'recheckOn') => ({
    ...{ label: text(`benchmarks.field.${name}`), value: shown[name], error: said.at(name) },
    onChange: (chosen: string | null) => form.setFieldValue(name, chosen ?? ''),
  });
  const save = (values: BenchmarkValues) => {
    const found = refusalsOf(values);
    setEarly(found);
    if (found.length === 0) onSave(values);
  };
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        <Columns most={2}>
          <TextInput {...field('actor')} description={text('benchmarks.help.actor')} data-autofocus />
          <TextInput {...optional('sector')} description={text('benchmarks.help.sector')} />
        </Columns>
        <Textarea {...field('action')} description={text('benchmarks.help.action')} autosize minRows={2} />
        <Textarea
          {...optional('context')}
          description={text('benchmarks.help.context')}
          autosize
          minRows={2}
        />
        <Textarea {...field('result')} description={text('benchmarks.help.result')} autosize minRows={2} />
        <TextInput
          {...field('sourceUrl')}
          description={text('benchmarks.help.sourceUrl')}
          type="url"
          inputMode="url"
        />
        <Columns most={2}>
          <TextInput {...field('sourceAuthor')} />
          <DayInput {...day('publishedOn')} />
        </Columns>
        <DayInput
          {...day('recheckOn')}
          label={`${text('benchmarks.field.recheckOn')} (${text('ui.optional')})`}
          description={text('benchmarks.help.recheckOn')}
        />
        <FiguresFields
          figures={shown.figures}
          said={said}
          onChange={(changed) => form.setFieldValue('figures', changed)}
        />
        <FormEnd act={{ ...act, refusals }} shown={FIELDS} submit={text('ui.save')} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
