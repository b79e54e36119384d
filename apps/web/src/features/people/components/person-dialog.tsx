import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AddPerson } from '../api/add-person.js';
import { CorrectPerson } from '../api/correct-person.js';
import { DepartmentsQuery, type PersonListed } from '../api/people.js';

interface PersonDialogProps {
  /** Absent: a new person. */
  readonly person?: PersonListed;
  readonly onClose: () => void;
}

function usePersonAct(person: PersonListed | undefined) {
  const add = useKeyedAct(AddPerson);
  const correct = useAct(CorrectPerson);
  const save = async (fields: { name: string; email: string | null; departmentId: string | null }) => {
    if (!person) return (await add.run(fields)).ok;
    return (await correct.run({ input: { id: person.id, version: person.version, ...fields } })).ok;
  };
  return { save, act: person ? correct : add };
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const text = useText();
  const { save, act } = usePersonAct(person);
  const said = useRefusals(act.refusals);
  const [{ data }] = useQuery({ query: DepartmentsQuery });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      name: person?.name ?? '',
      email: person?.email ?? '',
      departmentId: person?.department?.id ?? null,
    },
  });
  const submit = form.onSubmit(async ({ name, email, departmentId }) => {
    if (await save({ name, email: email || null, departmentId })) onClose();
  });
  const optional = (label: string) => `${label} (${text('ui.optional')})`;
  return (
    <Modal
      opened
      onClose={onClose}
      title={text(person ? 'people.correct' : 'people.add')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            key={form.key('name')}
            {...form.getInputProps('name')}
            label={text('people.name')}
            error={said.at('name')}
            data-autofocus
          />
          <TextInput
            key={form.key('email')}
            {...form.getInputProps('email')}
            type="email"
            label={optional(text('people.email'))}
            error={said.at('email')}
          />
          <Select
            key={form.key('departmentId')}
            {...form.getInputProps('departmentId')}
            label={optional(text('people.department'))}
            error={said.at('departmentId')}
            data={(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            clearable
          />
          <RefusalSummary act={act} shown={['name', 'email', 'departmentId']} />
          <Group gap="sm">
            <Button type="submit" loading={act.running}>
              {text('ui.save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {text('ui.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
