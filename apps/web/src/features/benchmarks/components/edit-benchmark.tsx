import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { Panel } from '../../../ui/panel.js';
import type { BenchmarkShown } from '../api/benchmark.js';
import { ReviseBenchmark } from '../api/revise-benchmark.js';
import { BenchmarkForm, type BenchmarkValues } from './benchmark-form.js';

export function valuesOf(benchmark: BenchmarkShown): BenchmarkValues {
  const { actor, sector, context, action, result, sourceUrl, sourceAuthor, publishedOn, recheckOn } =
    benchmark;
  return {
    actor,
    sector: sector ?? '',
    context: context ?? '',
    action,
    result,
    sourceUrl,
    sourceAuthor,
    publishedOn,
    recheckOn: recheckOn ?? '',
    figures: benchmark.figures.map(({ label, value, shape, unit, period, source, metricId }) => ({
      ...{ label, value, shape, metricId },
      ...{ unit: unit ?? '', period: period ?? '', source: source ?? '' },
    })),
  };
}

export function EditBenchmark({ benchmark, onDone }: { benchmark: BenchmarkShown; onDone: () => void }) {
  const text = useText();
  const revise = useAct(ReviseBenchmark);
  const draft = useKeptDraft<BenchmarkValues>(`benchmark-${benchmark.id}-v${benchmark.version}`);
  const close = () => {
    draft.forget();
    onDone();
  };
  const save = async (values: BenchmarkValues) => {
    const { id, version } = benchmark;
    const written = { ...values, recheckOn: values.recheckOn || null };
    const done = await revise.run({ input: { id, version, benchmark: written } });
    if (done.ok) close();
  };
  return (
    <Panel title={text('ui.edit')}>
      <BenchmarkForm
        initial={valuesOf(benchmark)}
        act={revise}
        draft={draft}
        onSave={(values) => void save(values)}
        onCancel={close}
      />
    </Panel>
  );
}
