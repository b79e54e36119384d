import { usualRecheck } from '@levain/domain/benchmarks/benchmark.js';
import { Button, Group } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { today } from '../../../lib/today.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { BenchmarkShown } from '../api/benchmark.js';
import { ReviseBenchmark } from '../api/revise-benchmark.js';
import { valuesOf } from './edit-benchmark.js';

/** Its day has come: does it still hold? Whoever may change it says so in one gesture, or corrects it. */
export function StaleBenchmark({ benchmark }: { benchmark: BenchmarkShown }) {
  const text = useText();
  const format = useFormat();
  const announce = useAnnounce();
  const revise = useAct(ReviseBenchmark);
  const next = usualRecheck(today());
  const stillHolds = async () => {
    const { id, version } = benchmark;
    const values = { ...valuesOf(benchmark), recheckOn: next };
    const done = await revise.run({ input: { id, version, benchmark: values } });
    if (done.ok) announce(text('benchmarks.recheck.done', { day: format.day(next) }));
  };
  return (
    <Panel
      title={text('benchmarks.recheck.title')}
      sentence={text('benchmarks.recheck.why', { day: format.day(benchmark.recheckOn ?? next) })}
      accent="var(--lv-signal)"
    >
      {benchmark.viewerCanEdit && (
        <Group gap="sm">
          <Button onClick={() => void stillHolds()} loading={revise.running}>
            {text('benchmarks.recheck.holds', { day: format.day(next) })}
          </Button>
        </Group>
      )}
      <RefusalSummary act={revise} />
    </Panel>
  );
}
