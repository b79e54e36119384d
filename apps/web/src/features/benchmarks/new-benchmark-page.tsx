import { usualRecheck } from '@levain/domain/benchmarks/benchmark.js';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { today } from '../../lib/today.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { RecordBenchmark } from './api/record-benchmark.js';
import { BenchmarkForm, NO_BENCHMARK, type BenchmarkValues } from './components/benchmark-form.js';

export function NewBenchmarkPage() {
  const text = useText();
  const navigate = useNavigate();
  const record = useKeyedAct(RecordBenchmark);
  const draft = useKeptDraft<BenchmarkValues>('new-benchmark');

  const save = async (benchmark: BenchmarkValues) => {
    const done = await record.run({ benchmark: { ...benchmark, recheckOn: benchmark.recheckOn || null } });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/benchmarks/$number', params: { number: String(done.value.benchmark.number) } });
  };
  return (
    <Page title={text('benchmarks.newTitle')} lead={text('benchmarks.newLead')} width="form">
      <Panel>
        <BenchmarkForm
          initial={{ ...NO_BENCHMARK, recheckOn: usualRecheck(today()) }}
          act={record}
          draft={draft}
          onSave={(values) => void save(values)}
          onCancel={() => {
            draft.forget();
            void navigate({ to: '/benchmarks' });
          }}
        />
      </Panel>
    </Page>
  );
}
