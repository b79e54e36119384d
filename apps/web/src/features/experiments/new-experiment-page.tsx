import { Button, Group, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../i18n/language-provider.js';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useRefusals } from '../../ui/use-refusals.js';
import { OriginsQuery, type Origins } from './frame/api/origins.js';
import {
  EMPTY_FRAME,
  experimentFieldsOf,
  NOTHING_SAID,
  partsOf,
  WRITTEN_HERE,
  type FrameValues,
} from './frame/frame-values.js';
import { HypothesisStep, NameStep, PrecedentStep, PrototypeStep } from './frame/origin-fields.js';
import { useFrameSaving } from './frame/use-frame-saving.js';
import { CreateExperiment } from './page/api/experiment-acts.js';
import { Trouble } from './trouble.js';

const route = getRouteApi('/in/experiments/new');

const SHOWN = [
  'title',
  'experiment.title',
  'hypothesis',
  'prototype',
  'benchmarkIds',
  'noPrecedentReason',
  'projectId',
];

interface From {
  readonly hypothesis?: string | undefined;
  readonly prototype?: string | undefined;
  readonly project?: string | undefined;
}

/** What the address names is taken as chosen; with nothing named, one begins by writing the sentence. */
function startingFrame(from: From, origins: Origins): FrameValues {
  const hypothesis = origins.hypotheses.edges.find(({ node }) => node.id === from.hypothesis)?.node;
  const prototypeId = from.prototype ?? hypothesis?.prototype?.id;
  const prototype = origins.prototypes.edges.find(({ node }) => node.id === prototypeId)?.node;
  return {
    ...EMPTY_FRAME,
    projectId: from.project ?? hypothesis?.project?.id ?? prototype?.project?.id ?? null,
    prototypeId: prototype?.id ?? WRITTEN_HERE,
    hypothesisId: hypothesis?.id ?? WRITTEN_HERE,
    hypothesis: hypothesis ? partsOf(hypothesis) : NOTHING_SAID,
    benchmarkIds: prototype?.benchmarks.map(({ id }) => id) ?? [],
  };
}

function NewExperimentForm({ origins, from }: { origins: Origins; from: From }) {
  const text = useText();
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const draft = useKeptDraft<FrameValues>(`new-experiment.${from.hypothesis ?? from.prototype ?? ''}`);
  const [values, setValues] = useState(() => draft.kept ?? startingFrame(from, origins));
  const frame = useFrameSaving(locale);
  const create = useKeyedAct(CreateExperiment);
  const refusals = [...frame.trouble.refusals, ...create.refusals];
  const said = useRefusals(refusals);
  const change = (part: Partial<FrameValues>) =>
    setValues((old) => {
      const next = { ...old, ...part };
      draft.keep(next);
      return next;
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    create.clear();
    const ids = await frame.save(values, origins, change);
    if (!ids) return;
    const done = await create.run({ experiment: experimentFieldsOf(values, ids) });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/experiments/$number', params: { number: String(done.value.experiment.number) } });
  };
  const props = { values, origins, locale, said, onChange: change };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Panel>
          <HypothesisStep {...props} />
        </Panel>
        <Panel>
          <PrototypeStep {...props} />
        </Panel>
        <Panel>
          <PrecedentStep {...props} />
        </Panel>
        <Panel>
          <NameStep {...props} />
        </Panel>
        <Trouble refusals={refusals} fault={frame.trouble.fault ?? create.fault} except={SHOWN} />
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={frame.saving || create.running}>
            {text('experiments.new.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** From a hypothesis, from a prototype, or from nothing: one page, four questions. */
export function NewExperimentPage() {
  const text = useText();
  const from = route.useSearch();
  const [{ data, error }, ask] = useQuery({ query: OriginsQuery });
  return (
    <Page title={text('experiments.newTitle')} lead={text('experiments.new.lead')} width="form">
      {error && !data && <ErrorState error={error} onRetry={() => ask()} />}
      {!data && !error && <LoadingState shape="rows" />}
      {data && <NewExperimentForm origins={data} from={from} />}
    </Page>
  );
}
