import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay, useViewer } from '../../../lib/viewer.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { RenameWorkspace } from '../api/rename-workspace.js';

export function WorkspaceTab() {
  const text = useText();
  const { workspace } = useViewer();
  const mayManage = useMay('manageWorkspace');
  const rename = useAct(RenameWorkspace);
  const said = useRefusals(rename.refusals);
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: workspace.name } });
  const submit = form.onSubmit(
    ({ name }) => void rename.run({ input: { name, version: workspace.version } }),
  );
  return (
    <Panel
      title={text('settings.tab.workspace')}
      sentence={workspace.isDemo ? text('settings.workspace.demo') : undefined}
    >
      {mayManage ? (
        <form noValidate onSubmit={submit}>
          <Stack gap="sm" maw={420}>
            <TextInput
              key={form.key('name')}
              {...form.getInputProps('name')}
              label={text('settings.workspace.name')}
              error={said.at('name')}
            />
            <RefusalSummary act={rename} shown={['name']} />
            <Button type="submit" variant="default" loading={rename.running} style={{ alignSelf: 'start' }}>
              {text('ui.save')}
            </Button>
          </Stack>
        </form>
      ) : (
        <p style={{ margin: 0 }}>{workspace.name}</p>
      )}
      {workspace.isDemo && (
        <p style={{ margin: 0 }}>
          <a href="/outbox" target="_blank" rel="noreferrer">
            {text('settings.workspace.outbox')}
          </a>
        </p>
      )}
    </Panel>
  );
}
