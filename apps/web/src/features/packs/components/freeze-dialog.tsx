import { ACTIVITIES, type Activity } from '@levain/domain/prototypes/activities.js';
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { FreezePack } from '../api/freeze-pack.js';
import { ScopeChoices } from '../api/scope-choices.js';
import classes from './packs.module.css';

const SHOWN = ['title', 'note', 'scope.departmentId', 'scope.projectId'];

function FreezeForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const freeze = useKeyedAct(FreezePack);
  const said = useRefusals(freeze.refusals);
  const [{ data }] = useQuery({ query: ScopeChoices });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      title: text('packs.freeze.titleOf', { day: format.day(today()) }),
      note: '',
      departmentId: null as string | null,
      projectId: null as string | null,
      activity: null as Activity | null,
    },
  });
  const submit = form.onSubmit(async ({ title, note, ...scope }) => {
    const done = await freeze.run({ title, note: note || null, scope });
    if (done.ok) void navigate({ to: '/results/packs/$packId', params: { packId: done.value.pack.id } });
  });
  const optional = (label: string) => `${label} (${text('ui.optional')})`;
  const choices = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const select = { clearable: true, searchable: true, nothingFoundMessage: text('packs.freeze.none') };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <p className={classes['plain']}>{text('packs.freeze.why')}</p>
        <TextInput
          key={form.key('title')}
          {...form.getInputProps('title')}
          label={text('packs.freeze.title')}
          error={said.at('title')}
          data-autofocus
        />
        <Textarea
          key={form.key('note')}
          {...form.getInputProps('note')}
          label={optional(text('packs.freeze.note'))}
          error={said.at('note')}
          autosize
          minRows={2}
        />
        <Select
          key={form.key('departmentId')}
          {...form.getInputProps('departmentId')}
          {...select}
          label={optional(text('packs.freeze.department'))}
          data={choices(data?.departments ?? [])}
          error={said.at('scope.departmentId')}
        />
        <Select
          key={form.key('projectId')}
          {...form.getInputProps('projectId')}
          {...select}
          label={optional(text('packs.freeze.project'))}
          data={choices(data?.projects.edges.map(({ node }) => node) ?? [])}
          error={said.at('scope.projectId')}
        />
        <Select
          key={form.key('activity')}
          {...form.getInputProps('activity')}
          {...select}
          label={optional(text('packs.freeze.activity'))}
          data={ACTIVITIES.map((value) => ({ value, label: text(`words.activity.${value}`) }))}
        />
        <RefusalSummary act={freeze} shown={SHOWN} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
          <Button type="submit" loading={freeze.running}>
            {text('packs.freeze.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Freezes the board as it stands; nobody can change it afterwards, and the dialog says so. */
export function FreezeDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text('packs.freeze.open')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FreezeForm onClose={onClose} />
    </Modal>
  );
}
