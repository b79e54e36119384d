import { Checkbox, Group, MultiSelect, NumberInput, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MINIMUM_ANSWERS, NAMES_PER_QUESTION, ROUND_TOPICS_MAX } from '@levain/domain/nominations/round.js';
import { addDays } from '@levain/domain/time/day.js';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import type { KeptDraft } from '../../../lib/use-kept-draft.js';
import { DayInput } from '../../../ui/day-input.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { RoundChoicesQuery } from '../api/round-form.js';
import { RoundPreview } from './round-preview.js';

export interface RoundValues {
  title: string;
  topics: string[];
  startsOn: string;
  endsOn: string;
  departmentIds: string[];
  asksMovers: boolean;
  /** A number, or '' while it is being typed. */
  minimumAnswers: number | string;
  namesPerQuestion: number | string;
}

/** The form as the API takes it: an empty number is the usual one. */
export const roundFields = (values: RoundValues) => ({
  ...values,
  minimumAnswers: Number(values.minimumAnswers) || null,
  namesPerQuestion: Number(values.namesPerQuestion) || null,
});

export type RoundFields = ReturnType<typeof roundFields>;

const FIELDS = [
  'title',
  'topics',
  'startsOn',
  'endsOn',
  'departmentIds',
  'minimumAnswers',
  'namesPerQuestion',
];

/** Two weeks from today, with the usual numbers. */
export function newRound(title: string, now: Date): RoundValues {
  const today = now.toISOString().slice(0, 10);
  return {
    ...{
      title,
      topics: [],
      startsOn: today,
      endsOn: addDays(today, 14),
      departmentIds: [],
      asksMovers: true,
    },
    ...{ minimumAnswers: MINIMUM_ANSWERS.usual, namesPerQuestion: NAMES_PER_QUESTION.usual },
  };
}

interface RoundFormProps {
  readonly initial: RoundValues;
  readonly act: ActState;
  readonly draft: KeptDraft<RoundValues>;
  readonly onOpen: (round: RoundFields) => void;
  readonly onCancel: () => void;
}

/** What is asked, of whom, until when; below it, how many people that is and the mail they get. */
export function RoundForm({ initial, act, draft, onOpen, onCancel }: RoundFormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const [{ data }] = useQuery({ query: RoundChoicesQuery });
  const dated = (day: string) => (day ? null : text('refusals.DATE_REQUIRED'));
  const form = useForm<RoundValues>({
    mode: 'controlled',
    initialValues: draft.kept ?? initial,
    validate: { startsOn: dated, endsOn: dated },
    onValuesChange: draft.keep,
  });
  const field = (name: keyof RoundValues) => ({
    label: text(`nominations.form.${name}`),
    ...form.getInputProps(name),
    error: said.at(`round.${name}`),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => onOpen(roundFields(values)))}>
      <Stack gap="md">
        <TextInput {...field('title')} />
        <TagsInput
          {...field('topics')}
          description={text('nominations.form.topicsHelp')}
          data={(data?.topics ?? []).map(({ name }) => name)}
          maxTags={ROUND_TOPICS_MAX}
          acceptValueOnBlur
        />
        <Group gap="md" grow>
          {(['startsOn', 'endsOn'] as const).map((name) => (
            <DayInput
              key={name}
              label={text(`nominations.form.${name}`)}
              error={form.errors[name] ?? said.at(`round.${name}`)}
              value={form.values[name] || null}
              onChange={(day) => form.setFieldValue(name, day ?? '')}
            />
          ))}
        </Group>
        <MultiSelect
          {...field('departmentIds')}
          description={text('nominations.form.departmentIdsHelp')}
          data={(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
        />
        <Checkbox
          label={text('nominations.form.asksMovers')}
          {...form.getInputProps('asksMovers', { type: 'checkbox' })}
        />
        <Group gap="md" grow align="flex-start">
          <NumberInput
            {...field('minimumAnswers')}
            description={text('nominations.form.minimumAnswersHelp')}
            min={MINIMUM_ANSWERS.least}
            max={MINIMUM_ANSWERS.most}
          />
          <NumberInput
            {...field('namesPerQuestion')}
            description={text('nominations.form.namesPerQuestionHelp')}
            min={NAMES_PER_QUESTION.least}
            max={NAMES_PER_QUESTION.most}
          />
        </Group>
        <RoundPreview round={roundFields(form.values)} />
        <FormEnd
          act={act}
          shown={FIELDS.map((name) => `round.${name}`)}
          submit={text('nominations.form.send')}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}
