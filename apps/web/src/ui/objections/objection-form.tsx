import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { OBJECTION_KINDS } from '@levain/domain/objections/objection.js';
import { DEPARTMENT_MINIMUM } from '@levain/domain/objections/shown-department.js';
import { ANSWER_DAYS } from '@levain/domain/objections/standing.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import type { ActState } from '../../lib/graphql/use-act.js';
import type { KeptDraft } from '../../lib/use-kept-draft.js';
import { ActForm } from '../act-form.js';
import { Columns } from '../columns.js';
import entries from '../entries.module.css';
import { useRefusals } from '../use-refusals.js';
import { ObjectionChoices } from './objection-choices.js';
import { refusalsOf, type ObjectionValues } from './objection-values.js';
import { StrengthField } from './strength-field.js';
import classes from './objections.module.css';

interface ObjectionFormProps {
  readonly initial: ObjectionValues;
  readonly draft: KeptDraft<ObjectionValues>;
  readonly act: ActState;
  readonly onSave: (values: ObjectionValues) => Promise<void>;
  readonly onCancel: () => void;
}

const FIELDS = ['statement', 'strength', 'kind', 'kindLabel', 'departmentId', 'details'] as const;
type FieldName = (typeof FIELDS)[number];
/** A long description would push the control away from its neighbour's. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const SHOWN = [...FIELDS, ...FIELDS.map((name) => `objection.${name}`)];

type ObjectionFormState = ReturnType<typeof useForm<ObjectionValues>>;

interface KindAndPlaceProps {
  readonly form: ObjectionFormState;
  readonly field: (name: FieldName) => object;
}

/** What it has to do with, and where it comes from: the viewer's own department is proposed. */
function KindAndPlace({ form, field }: KindAndPlaceProps) {
  const text = useText();
  const [{ data }] = useQuery({ query: ObjectionChoices });
  const own = data?.viewer?.member.person.department?.id;
  const { departmentId, kind } = form.values;
  const { setFieldValue } = form;
  useEffect(() => {
    if (departmentId === null && own) setFieldValue('departmentId', own);
  }, [departmentId, own, setFieldValue]);
  return (
    <Columns most={2} least={240}>
      <Select
        {...field('kind')}
        data={OBJECTION_KINDS.map((value) => ({ value, label: text(`objections.kind.${value}`) }))}
        allowDeselect={false}
      />
      {kind === 'other' && <TextInput {...field('kindLabel')} />}
      <Select
        {...field('departmentId')}
        value={departmentId ?? ''}
        description={text('objections.help.departmentId', { count: DEPARTMENT_MINIMUM })}
        inputWrapperOrder={BELOW}
        data={[
          { value: '', label: text('objections.organisation') },
          ...(data?.departments ?? []).map(({ id, name }) => ({
            value: id,
            label: id === own ? text('objections.ownDepartment', { name }) : name,
          })),
        ]}
        searchable
        allowDeselect={false}
      />
    </Columns>
  );
}

/** One line, how strong, what kind, from where: short enough for a phone. */
export function ObjectionForm({ initial, draft, act, onSave, onCancel }: ObjectionFormProps) {
  const text = useText();
  const [early, setEarly] = useState<readonly Refusal[]>([]);
  const refusals = early.length > 0 ? early : act.refusals;
  const said = useRefusals(refusals);
  const form = useForm<ObjectionValues>({
    mode: 'controlled',
    initialValues: draft.kept ?? initial,
    onValuesChange: draft.keep,
  });
  const field = (name: FieldName) => ({
    ...form.getInputProps(name),
    label: text(`objections.field.${name}`),
    error: said.at(name) ?? said.at(`objection.${name}`),
  });
  const save = async () => {
    const found = refusalsOf(form.values);
    setEarly(found);
    if (found.length === 0) await onSave(form.values);
  };
  return (
    <ActForm
      label={text('objections.raise')}
      act={{ ...act, refusals }}
      shown={SHOWN}
      submit={text('objections.send')}
      onSubmit={save}
      onCancel={onCancel}
    >
      <Textarea
        {...field('statement')}
        description={text('objections.help.statement')}
        autosize
        minRows={2}
        data-autofocus
      />
      <StrengthField {...field('strength')} />
      <KindAndPlace form={form} field={field} />
      <Checkbox
        {...form.getInputProps('isNamed', { type: 'checkbox' })}
        label={text('objections.field.isNamed')}
        description={text(form.values.isNamed ? 'objections.help.named' : 'objections.help.unnamed')}
      />
      <details className={classes['more']} open={form.values.details !== ''}>
        <summary>{`${text('objections.field.details')} (${text('ui.optional')})`}</summary>
        <Textarea
          {...field('details')}
          aria-label={text('objections.field.details')}
          label={undefined}
          autosize
          minRows={3}
        />
      </details>
      <p className={entries['about']}>{text('objections.clock', { count: ANSWER_DAYS })}</p>
    </ActForm>
  );
}
