import { Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { today } from '../../../lib/today.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { FormEnd } from '../../../ui/form-end.js';
import { ScopeFilters } from '../../../ui/scope/scope-filters.js';
import { boardScope, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useFormat } from '../../../ui/use-format.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { FreezePack } from '../api/freeze-pack.js';
import classes from './packs.module.css';

const SHOWN = ['title', 'note', 'scope'];

interface FreezeDialogProps {
  readonly opened: boolean;
  /** What it is narrowed to until somebody narrows it otherwise. */
  readonly scope: ScopeSearch;
  readonly onClose: () => void;
}

function FreezeForm({ scope: given, onClose }: Omit<FreezeDialogProps, 'opened'>) {
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const freeze = useKeyedAct(FreezePack);
  const said = useRefusals(freeze.refusals);
  const [scope, setScope] = useState(given);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { title: text('packs.freeze.titleOf', { day: format.day(today()) }), note: '' },
  });
  const submit = form.onSubmit(async ({ title, note }) => {
    const done = await freeze.run({ title, note: note || null, scope: boardScope(scope) });
    if (done.ok) void navigate({ to: '/results/packs/$packId', params: { packId: done.value.pack.id } });
  });
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
          label={`${text('packs.freeze.note')} (${text('ui.optional')})`}
          error={said.at('note')}
          autosize
          minRows={2}
        />
        <ScopeFilters
          search={scope}
          onChange={(next) => setScope((before) => ({ ...before, ...next }))}
          errorAt={said.at}
        />
        <FormEnd act={freeze} shown={SHOWN} submit={text('packs.freeze.act')} inDialog onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** Freezes the board as it stands; nobody can change it afterwards, and the dialog says so. */
export function FreezeDialog({ opened, ...form }: FreezeDialogProps) {
  const text = useText();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={text('packs.freeze.open')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FreezeForm {...form} />
    </Modal>
  );
}
