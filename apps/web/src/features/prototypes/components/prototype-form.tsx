import { MultiSelect, NumberInput, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ACTIVITIES, type Activity } from '@levain/domain/prototypes/activities.js';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import type { KeptDraft } from '../../../lib/use-kept-draft.js';
import { Columns } from '../../../ui/columns.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useFormat } from '../../../ui/use-format.js';
import { PrototypeOriginsQuery } from '../api/prototype-origins.js';
import { NO_PROTOTYPE, type PrototypeValues } from './prototype-values.js';

const FIELDS = Object.keys(NO_PROTOTYPE);

interface PrototypeFormProps {
  readonly initial: PrototypeValues;
  readonly act: ActState;
  readonly draft: KeptDraft<PrototypeValues>;
  readonly onSave: (values: PrototypeValues) => void;
  readonly onCancel: () => void;
}

function useOrigins() {
  const text = useText();
  const [{ data }] = useQuery({ query: PrototypeOriginsQuery });
  return {
    benchmarks: (data?.benchmarks.edges ?? []).map(({ node }) => ({
      value: node.id,
      label: `${text('prototypes.benchmarkNumber', { number: node.number })} · ${node.actor}`,
    })),
    projects: (data?.projects.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name })),
  };
}

/** What we put in place, for which need, in its smallest form. */
export function PrototypeForm({ initial, act, draft, onSave, onCancel }: PrototypeFormProps) {
  const text = useText();
  const format = useFormat();
  const said = useRefusals(act.refusals);
  const origins = useOrigins();
  const form = useForm<PrototypeValues>({
    mode: 'uncontrolled',
    initialValues: draft.kept ?? initial,
    onValuesChange: draft.keep,
  });
  const field = (name: keyof PrototypeValues, optional = false) => ({
    ...form.getInputProps(name),
    label: optional
      ? `${text(`prototypes.field.${name}`)} (${text('ui.optional')})`
      : text(`prototypes.field.${name}`),
    error: said.at(name),
  });
  const activities = ACTIVITIES.map((activity: Activity) => ({
    value: activity,
    label: text(`words.activity.${activity}`),
  }));
  return (
    <form noValidate onSubmit={form.onSubmit(onSave)}>
      <Stack gap="md">
        <Textarea
          {...field('need')}
          description={text('prototypes.help.need')}
          autosize
          minRows={2}
          data-autofocus
        />
        <TextInput {...field('name')} description={text('prototypes.help.name')} />
        <Textarea
          {...field('smallestForm')}
          description={text('prototypes.help.smallestForm')}
          autosize
          minRows={2}
        />
        <MultiSelect
          {...field('benchmarkIds', true)}
          description={text('prototypes.help.benchmarkIds')}
          data={origins.benchmarks}
          searchable
          clearable
          nothingFoundMessage={text('prototypes.noBenchmark')}
        />
        <Columns most={2}>
          <Select {...field('activity')} data={activities} allowDeselect={false} />
          <Select {...field('projectId', true)} data={origins.projects} searchable clearable />
          <NumberInput
            {...field('cost', true)}
            min={0}
            decimalSeparator={format.number(1.5, 1).charAt(1)}
            suffix={'\u00a0€'}
            hideControls
          />
          <TextInput {...field('touchpoint', true)} description={text('prototypes.help.touchpoint')} />
        </Columns>
        <TextInput {...field('link', true)} type="url" inputMode="url" />
        <FormEnd act={act} shown={FIELDS} submit={text('ui.save')} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
