import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { ReviseExperiment } from '../page/api/experiment-acts.js';
import { useFieldFocus } from '../page/use-field-focus.js';
import { Trouble } from '../trouble.js';
import { OriginsQuery, type Origins } from './api/origins.js';
import { experimentFieldsOf, frameOf, type FrameValues } from './frame-values.js';
import { HypothesisStep, NameStep, PrecedentStep, PrototypeStep } from './origin-fields.js';
import { useFrameSaving } from './use-frame-saving.js';

const SHOWN = [
  'title',
  'experiment.title',
  'hypothesis',
  'prototype',
  'benchmarkIds',
  'noPrecedentReason',
  'projectId',
];

function LoadedForm({ origins, onClose }: { origins: Origins; onClose: () => void }) {
  const experiment = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const { locale } = useLanguage();
  const [values, setValues] = useState(() => frameOf(experiment));
  const frame = useFrameSaving(locale);
  const revise = useAct(ReviseExperiment);
  const refusals = [...frame.trouble.refusals, ...revise.refusals];
  const said = useRefusals(refusals);
  useFieldFocus(true);
  const change = (part: Partial<FrameValues>) => setValues((old) => ({ ...old, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    revise.clear();
    const ids = await frame.save(values, origins, change);
    if (!ids) return;
    const { id, version } = experiment;
    const done = await revise.run({ input: { id, version, experiment: experimentFieldsOf(values, ids) } });
    if (!done.ok) return;
    announce(text('experiments.frame.saved'));
    onClose();
  };
  const props = { values, origins, locale, said, onChange: change };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="lg">
        <PrecedentStep {...props} />
        <PrototypeStep {...props} />
        <HypothesisStep {...props} />
        <NameStep {...props} />
        <Trouble refusals={refusals} fault={frame.trouble.fault ?? revise.fault} except={SHOWN} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
          <Button type="submit" loading={frame.saving || revise.running}>
            {text('ui.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function FrameForm({ onClose }: { onClose: () => void }) {
  const [{ data, error }, ask] = useQuery({ query: OriginsQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => ask()} />;
  if (!data) return <LoadingState shape="rows" count={4} />;
  return <LoadedForm origins={data} onClose={onClose} />;
}
