import { Fieldset, MultiSelect, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import type { KeptDraft } from '../../../lib/use-kept-draft.js';
import { useViewer } from '../../../lib/viewer.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { ProjectChoicesQuery } from '../api/project-choices.js';

export interface ProjectValues {
  name: string;
  purpose: string;
  audience: string;
  audienceAspiration: string;
  companyObjective: string;
  sponsorId: string | null;
  departmentIds: string[];
  coLeadIds: string[];
}

export const NO_PROJECT: ProjectValues = {
  name: '',
  purpose: '',
  audience: '',
  audienceAspiration: '',
  companyObjective: '',
  sponsorId: null,
  departmentIds: [],
  coLeadIds: [],
};

const FIELDS = Object.keys(NO_PROJECT);

interface ProjectFormProps {
  readonly initial: ProjectValues;
  readonly act: ActState;
  readonly draft: KeptDraft<ProjectValues>;
  readonly onSave: (values: ProjectValues) => void;
  readonly onCancel: () => void;
}

function useChoices() {
  const viewer = useViewer();
  const [{ data }] = useQuery({ query: ProjectChoicesQuery });
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return {
    departments: (data?.departments ?? []).map(named),
    people: (data?.people.edges ?? []).map(({ node }) => named(node)),
    coLeads: (data?.members ?? [])
      .filter(({ id, disabledAt }) => !disabledAt && id !== viewer.member.id)
      .map(named),
  };
}

/** A project looks both ways: what its audience hopes for, and what the company wants of it. */
export function ProjectForm({ initial, act, draft, onSave, onCancel }: ProjectFormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const choices = useChoices();
  const form = useForm<ProjectValues>({
    mode: 'uncontrolled',
    initialValues: draft.kept ?? initial,
    onValuesChange: draft.keep,
  });
  const field = (name: keyof ProjectValues, optional = false) => ({
    ...form.getInputProps(name),
    label: optional
      ? `${text(`projects.field.${name}`)} (${text('ui.optional')})`
      : text(`projects.field.${name}`),
    error: said.at(name),
  });
  return (
    <form noValidate onSubmit={form.onSubmit(onSave)}>
      <Stack gap="md">
        <TextInput {...field('name')} data-autofocus />
        <Textarea {...field('purpose')} description={text('projects.help.purpose')} autosize minRows={2} />
        <Fieldset legend={text('projects.bothSides')}>
          <Stack gap="md">
            <TextInput {...field('audience')} description={text('projects.help.audience')} />
            <Textarea
              {...field('audienceAspiration')}
              description={text('projects.help.audienceAspiration')}
              autosize
              minRows={2}
            />
            <Textarea
              {...field('companyObjective')}
              description={text('projects.help.companyObjective')}
              autosize
              minRows={2}
            />
          </Stack>
        </Fieldset>
        <MultiSelect {...field('departmentIds', true)} data={choices.departments} searchable clearable />
        <Select
          {...field('sponsorId', true)}
          description={text('projects.help.sponsorId')}
          data={choices.people}
          searchable
          clearable
        />
        <MultiSelect
          {...field('coLeadIds', true)}
          description={text('projects.help.coLeadIds')}
          data={choices.coLeads}
          searchable
          clearable
        />
        <FormEnd act={act} shown={FIELDS} submit={text('ui.save')} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
