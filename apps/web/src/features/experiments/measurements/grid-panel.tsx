import { Button, Checkbox, Group, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Plan } from '@levain/domain/plans/plan.js';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { today } from '../../../lib/today.js';
import { CollectionNotes } from '../indicators/metric-notes.js';
import { Trouble } from '../trouble.js';
import { RecordMeasurements } from './api/measurement-acts.js';
import { expectedRows } from './expected-rows.js';
import { MeasurementGrid } from './measurement-grid.js';
import { useGrid, type Grid } from './use-grid.js';
import classes from './grid.module.css';

const MEAN_ENTRIES = ['summary', 'individual'] as const;

/** How the values of people are typed: summed up, or one by one, then with what each was before if it is known. */
function MeanEntryChoice({ grid }: { grid: Grid }) {
  const text = useText();
  const oneByOne = grid.meanEntry !== 'summary';
  return (
    <>
      <SegmentedControl
        aria-label={text('measurements.meanEntry')}
        value={oneByOne ? 'individual' : 'summary'}
        data={MEAN_ENTRIES.map((value) => ({ value, label: text(`measurements.meanEntry.${value}`) }))}
        onChange={(value) => grid.setMeanEntry(MEAN_ENTRIES.find((each) => each === value) ?? 'summary')}
        style={{ alignSelf: 'flex-start', flexWrap: 'wrap', maxWidth: '100%' }}
      />
      {oneByOne && (
        <Checkbox
          label={text('measurements.withBefore')}
          description={text('measurements.withBeforeWhy')}
          checked={grid.meanEntry === 'individualWithBefore'}
          onChange={(event) =>
            grid.setMeanEntry(event.currentTarget.checked ? 'individualWithBefore' : 'individual')
          }
        />
      )}
    </>
  );
}

/** This week's figures in less than twenty seconds: paste, look, record. */
export function GridPanel({ plan }: { plan: Plan }) {
  const { id, plan: view } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const last =
    view.measures
      .flatMap(({ lastObservedOn }) => lastObservedOn ?? [])
      .sort()
      .at(-1) ?? null;
  const grid = useGrid({ name: `grid.${id}`, plan, start: () => expectedRows(plan, last, today()) });
  const record = useKeyedAct(RecordMeasurements);
  const { readings, problems } = grid.read;
  const save = async () => {
    const source = grid.pasted ? ('pasted' as const) : ('typed' as const);
    const done = await record.run({ experimentId: id, source, readings: [...readings] });
    if (!done.ok) return;
    announce(text('measurements.recorded', { count: done.value.recorded }));
    grid.restart();
  };
  return (
    <Panel title={text('measurements.gridTitle')}>
      <p className={classes['how']}>{text('measurements.gridHow')}</p>
      <CollectionNotes metrics={view.measures.map(({ metric }) => metric)} />
      {plan.measures.some(({ shape }) => shape === 'rate') && (
        <p className={classes['how']}>{text('measurements.exposureWhy')}</p>
      )}
      {plan.measures.some(({ shape }) => shape === 'mean') && <MeanEntryChoice grid={grid} />}
      <MeasurementGrid grid={grid} plan={plan} />
      <Group justify="space-between" gap="sm">
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={grid.add}
        >
          {text('measurements.addLine')}
        </Button>
        <p className={classes['state']} role="status">
          {problems.size > 0
            ? text('measurements.state.wrong', { count: problems.size })
            : text('measurements.state.ready', { count: readings.length })}
        </p>
      </Group>
      {grid.notRead.length > 0 && (
        <p role="status">{text('measurements.notRead', { columns: grid.notRead.join(', ') })}</p>
      )}
      {grid.leftOut > 0 && <p role="status">{text('measurements.leftOut', { count: grid.leftOut })}</p>}
      <Trouble refusals={record.refusals} fault={record.fault} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={grid.restart}>
          {text('measurements.clear')}
        </Button>
        <Button
          disabled={readings.length === 0 || problems.size > 0}
          loading={record.running}
          onClick={() => void save()}
        >
          {text('measurements.record', { count: readings.length })}
        </Button>
      </Group>
    </Panel>
  );
}
