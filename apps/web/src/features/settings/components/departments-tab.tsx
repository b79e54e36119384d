import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useMay } from '../../../lib/viewer.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { CreateDepartment } from '../api/create-department.js';
import { SettingsDepartmentsQuery, type DepartmentListed } from '../api/departments.js';
import { RenameDepartment } from '../api/rename-department.js';
import { DepartmentReferents } from './department-referents.js';

function NewDepartment() {
  const text = useText();
  const create = useKeyedAct(CreateDepartment);
  const said = useRefusals(create.refusals);
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: '' } });
  const submit = form.onSubmit(async ({ name }) => {
    if ((await create.run({ name, parentId: null })).ok) form.reset();
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Group gap="sm" align="flex-end">
          <TextInput
            key={form.key('name')}
            {...form.getInputProps('name')}
            label={text('settings.departments.new')}
            error={said.at('name')}
            flex="1 1 220px"
          />
          <Button type="submit" loading={create.running}>
            {text('settings.departments.add')}
          </Button>
        </Group>
        <RefusalSummary act={create} shown={['name']} />
      </Stack>
    </form>
  );
}

function Department({ department }: { department: DepartmentListed }) {
  const text = useText();
  const mayManage = useMay('manageDepartments');
  const rename = useAct(RenameDepartment);
  const said = useRefusals(rename.refusals);
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: department.name } });
  if (!mayManage) {
    return (
      <li>
        {department.name}
        <DepartmentReferents department={department} />
      </li>
    );
  }
  const submit = form.onSubmit(async ({ name }) => {
    const { id, version } = department;
    if (name !== department.name) await rename.run({ input: { id, version, name } });
  });
  return (
    <li>
      <form noValidate onSubmit={submit}>
        <Group gap="sm" align="flex-start">
          <TextInput
            key={form.key('name')}
            {...form.getInputProps('name')}
            aria-label={text('settings.departments.nameOf', { name: department.name })}
            error={said.at('name')}
            flex="1 1 220px"
          />
          <Button type="submit" variant="default" loading={rename.running}>
            {text('settings.departments.rename')}
          </Button>
        </Group>
        <RefusalSummary act={rename} shown={['name']} />
      </form>
      <DepartmentReferents department={department} />
    </li>
  );
}

export function DepartmentsTab() {
  const text = useText();
  const mayManage = useMay('manageDepartments');
  const [{ data, error }, again] = useQuery({ query: SettingsDepartmentsQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  return (
    <Panel title={text('settings.tab.departments')} sentence={text('settings.departments.why')}>
      <Stack component="ul" gap="sm" m={0} p={0} maw={560} style={{ listStyle: 'none' }}>
        {data.departments.map((department) => (
          <Department key={department.id} department={department} />
        ))}
      </Stack>
      {mayManage && <NewDepartment />}
    </Panel>
  );
}
