import { Group, Radio, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { TESTIMONY_STANCES, TESTIMONY_STRENGTHS } from '@levain/domain/testimonies/testimony.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import type { ActState } from '../../lib/graphql/use-act.js';
import type { KeptDraft } from '../../lib/use-kept-draft.js';
import { ActForm } from '../act-form.js';
import { Columns } from '../columns.js';
import { DayInput } from '../day-input.js';
import { useRefusals } from '../use-refusals.js';
import { refusalsOf, type TestimonyValues } from './testimony-values.js';

interface TestimonyFormProps {
  readonly initial: TestimonyValues;
  readonly draft?: KeptDraft<TestimonyValues>;
  readonly act: ActState;
  readonly label: string;
  readonly onSave: (values: TestimonyValues) => Promise<void>;
  readonly onCancel: () => void;
  /** What only a correction asks, and where its refusals are. */
  readonly more?: ReactNode;
  readonly moreFields?: readonly string[];
}

const FIELDS = ['strength', 'stance', 'statement', 'source', 'heardOn', 'link'] as const;
type FieldName = (typeof FIELDS)[number];
const NONE: readonly string[] = [];

/** A sentence is one line: Enter saves, as in the other fields. */
function saveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** The ladder of strengths, the weakest first, each rung with what it takes. */
function StrengthField({ field }: { field: Omit<ComponentProps<typeof Radio.Group>, 'children'> }) {
  const text = useText();
  return (
    <Radio.Group {...field} description={text('testimonies.help.strength')}>
      <Columns most={2} least={220} gap={8}>
        {TESTIMONY_STRENGTHS.map((each) => (
          <Radio
            key={each}
            value={each}
            label={text(`testimonies.strength.${each}`)}
            description={text(`testimonies.strengthWhy.${each}`)}
          />
        ))}
      </Columns>
    </Radio.Group>
  );
}

/** Who said or did what, when, and what it says of the hypothesis: one screen, the keyboard is enough. */
export function TestimonyForm(props: TestimonyFormProps) {
  const { initial, draft, act, label, onSave, onCancel, more, moreFields = NONE } = props;
  const text = useText();
  const [early, setEarly] = useState<readonly Refusal[]>([]);
  const refusals = early.length > 0 ? early : act.refusals;
  const said = useRefusals(refusals);
  const start = draft?.kept ?? initial;
  const [heardOn, setHeardOn] = useState(start.heardOn);
  const form = useForm<TestimonyValues>({
    mode: 'uncontrolled',
    initialValues: start,
    onValuesChange: (values) => {
      setHeardOn(values.heardOn);
      draft?.keep(values);
    },
  });
  const field = (name: FieldName) => ({
    ...form.getInputProps(name),
    label: text(`testimonies.field.${name}`),
    error: said.at(name) ?? said.at(`testimony.${name}`),
  });
  const save = async () => {
    const values = form.getValues();
    const found = refusalsOf(values);
    setEarly(found);
    if (found.length === 0) await onSave(values);
  };
  return (
    <ActForm
      label={label}
      act={{ ...act, refusals }}
      shown={[...FIELDS, ...FIELDS.map((name) => `testimony.${name}`), ...moreFields]}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onCancel}
    >
      <Textarea
        {...field('statement')}
        description={text('testimonies.help.statement')}
        autosize
        minRows={2}
        data-autofocus
        onKeyDown={saveOnEnter}
      />
      <Radio.Group {...field('stance')}>
        <Group gap="lg" mt={4}>
          {TESTIMONY_STANCES.map((each) => (
            <Radio key={each} value={each} label={text(`testimonies.stance.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <StrengthField field={field('strength')} />
      <Columns most={2}>
        <TextInput {...field('source')} description={text('testimonies.help.source')} />
        <DayInput
          label={text('testimonies.field.heardOn')}
          description={text('testimonies.help.heardOn')}
          value={heardOn}
          onChange={(day) => form.setFieldValue('heardOn', day ?? '')}
          error={said.at('heardOn') ?? said.at('testimony.heardOn')}
        />
      </Columns>
      <TextInput
        {...field('link')}
        label={`${text('testimonies.field.link')} (${text('ui.optional')})`}
        type="url"
        inputMode="url"
      />
      {more}
    </ActForm>
  );
}
