import { Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { can } from '@levain/domain/members/role.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import type { ActState } from '../../lib/graphql/use-act.js';
import { useViewer } from '../../lib/viewer.js';
import { ActForm } from '../act-form.js';
import { Columns } from '../columns.js';
import { DayInput } from '../day-input.js';
import { useRefusals } from '../use-refusals.js';
import { AskChoices } from './ask-choices.js';
import { refusalsOf, type AskValues } from './ask-values.js';
import { OptionFields } from './option-fields.js';

const FIELDS = ['question', 'context', 'options', 'dueOn', 'aboutId', 'addressedToId'] as const;

interface AskFormProps {
  readonly initial: AskValues;
  readonly act: ActState;
  readonly choosesSubject: boolean;
  readonly onChange: (values: AskValues) => void;
  readonly onSend: (values: AskValues) => void;
  readonly onCancel: () => void;
}

/** Whom it is for, and what it is about. */
function useChoices() {
  const text = useText();
  const { member } = useViewer();
  const [{ data }] = useQuery({ query: AskChoices });
  const leaders = (data?.members ?? []).filter(
    ({ id, role, disabledAt }) => id !== member.id && !disabledAt && can(role, 'answerAsk'),
  );
  const shared = (data?.board.edges ?? []).filter(({ node }) => !node.isDraft);
  return {
    leaders: leaders.map(({ id, name }) => ({ value: id, label: name })),
    subjects: [
      {
        group: text('asks.projects'),
        items: (data?.projects.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name })),
      },
      {
        group: text('asks.experiments'),
        items: shared.map(({ node }) => ({ value: node.id, label: `EXP-${node.number} ${node.title}` })),
      },
    ],
  };
}

/** One line, its context, a day: short enough to be answered in a meeting. */
export function AskForm({ initial, act, choosesSubject, onChange, onSend, onCancel }: AskFormProps) {
  const text = useText();
  const choices = useChoices();
  const [early, setEarly] = useState<readonly Refusal[]>([]);
  const refusals = early.length > 0 ? early : act.refusals;
  const said = useRefusals(refusals);
  const form = useForm<AskValues>({ mode: 'controlled', initialValues: initial, onValuesChange: onChange });
  const field = (name: (typeof FIELDS)[number]) => ({
    ...form.getInputProps(name),
    label: text(`asks.field.${name}`),
    error: said.at(name),
  });
  const optional = (name: 'aboutId' | 'addressedToId') => ({
    ...field(name),
    searchable: true,
    clearable: true,
  });
  const send = async () => {
    const values = form.getValues();
    const found = refusalsOf(values);
    setEarly(found);
    if (found.length === 0) onSend(values);
    return Promise.resolve();
  };
  return (
    <ActForm
      label={text('asks.new')}
      act={{ ...act, refusals }}
      shown={FIELDS}
      submit={text('asks.send.new')}
      onSubmit={send}
      onCancel={onCancel}
    >
      <Textarea
        {...field('question')}
        description={text('asks.help.question')}
        autosize
        minRows={1}
        autoFocus
      />
      <Textarea {...field('context')} description={text('asks.help.context')} autosize minRows={2} />
      <OptionFields
        options={form.values.options}
        onChange={(options) => form.setFieldValue('options', options)}
        error={said.at('options')}
      />
      <Columns most={choosesSubject ? 3 : 2} least={220}>
        <DayInput
          {...field('dueOn')}
          value={form.values.dueOn}
          onChange={(day) => form.setFieldValue('dueOn', day)}
        />
        <Select
          {...optional('addressedToId')}
          placeholder={text('asks.allLeadership')}
          data={choices.leaders}
        />
        {choosesSubject && (
          <Select {...optional('aboutId')} placeholder={text('asks.aboutNothing')} data={choices.subjects} />
        )}
      </Columns>
    </ActForm>
  );
}
