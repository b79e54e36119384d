import { Button, Group, Stack, TextInput, Textarea } from '@mantine/core';
import type { Plan } from '@levain/domain/plans/plan.js';
import { useMemo, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { armNamer } from '../reading-voice.js';
import { Dialog } from '../page/dialog.js';
import { today } from '../../../lib/today.js';
import { Trouble } from '../trouble.js';
import { CorrectMeasurement } from './api/measurement-acts.js';
import type { MeasurementView } from './api/measurements-list.js';
import { useFigureText } from './figure-text.js';
import { gridColumns, type GridColumn } from './grid-columns.js';
import { cellKey, dayAsTyped, newRow, readGrid } from './grid.js';
import classes from './readings-table.module.css';

interface CorrectionDialogProps {
  readonly measurement: MeasurementView;
  readonly plan: Plan;
  readonly onClose: () => void;
}

const FIGURES = ['value', 'covariate', 'events', 'total', 'exposure', 'n', 'mean', 'sd'] as const;
const NO_FIGURE = Object.fromEntries(FIGURES.map((figure) => [figure, null])) as Record<
  (typeof FIGURES)[number],
  null
>;

/** The old values, as the locale types them, so that what is not touched reads back the same. */
function startingRow(measurement: MeasurementView, plan: Plan, locale: string) {
  const mark = (value: number) => (locale === 'fr' ? String(value).replace('.', ',') : String(value));
  const arm = plan.arms.find(({ id }) => id === measurement.armId)?.name ?? '';
  const figures = FIGURES.flatMap((figure) => {
    const value = measurement[figure];
    return value === null ? [] : [[`${measurement.measureId}.${figure}`, mark(value)] as const];
  });
  return newRow({ date: measurement.observedOn, arm, ...Object.fromEntries(figures) });
}

function Past({ measurement }: { measurement: MeasurementView }) {
  const text = useText();
  const intl = useIntl();
  const { plan } = useExperiment();
  const figureText = useFigureText();
  const metric = plan.measures.find(({ id }) => id === measurement.measureId)?.metric;
  if (measurement.corrections.length === 0 || !metric) return null;
  return (
    <ul className={classes['past']}>
      {measurement.corrections.map(({ before, reason, correctedBy, correctedAt }) => (
        <li key={correctedAt}>
          {text('measurements.pastValue', {
            value: figureText({ ...NO_FIGURE, ...(before as object) }, metric),
            reason,
            name: correctedBy.name,
            date: intl.formatDate(correctedAt, { dateStyle: 'medium' }),
          })}
        </li>
      ))}
    </ul>
  );
}

type Correction = ReturnType<typeof useCorrection>;

/** The reading as it is being put right, read by the same rules as the grid. */
function useCorrection({ measurement, plan, onClose }: CorrectionDialogProps) {
  const text = useText();
  const announce = useAnnounce();
  const { locale } = useLanguage();
  const [row, setRow] = useState(() => startingRow(measurement, plan, locale));
  const [reason, setReason] = useState('');
  const correct = useAct(CorrectMeasurement);
  const measure = plan.measures.find(({ id }) => id === measurement.measureId);
  const columns = useMemo(() => {
    const only = measure ? { ...plan, measures: [measure] } : plan;
    return gridColumns(only, measurement.isIndividual ? 'individualWithBefore' : 'summary');
  }, [plan, measure, measurement]);
  const read = readGrid([row], { plan, columns, today: today(), locale });
  const set = (key: string, value: string) => setRow({ ...row, cells: { ...row.cells, [key]: value } });
  const reading = read.readings[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!reading) return;
    const { id, version } = measurement;
    const done = await correct.run({ input: { id, version, reason, reading } });
    if (!done.ok) return;
    announce(text('measurements.correctionSaved'));
    onClose();
  };
  return { row, set, reason, setReason, correct, measure, columns, read, reading, submit };
}

function CorrectionFields({ correction }: { correction: Correction }) {
  const { row, set, measure, columns, read } = correction;
  const text = useText();
  const cells = useRefusals([...read.problems.values()]);
  const label = (column: GridColumn) => {
    if (column.kind !== 'figure') return text('measurements.column.date');
    return column.figure === 'value' ? (measure?.name ?? '') : text(`measurements.role.${column.figure}`);
  };
  return columns
    .filter(({ kind }) => kind !== 'arm')
    .map((column) => {
      const problem = read.problems.get(cellKey(row.key, column.key));
      return (
        <TextInput
          key={column.key}
          label={label(column)}
          inputMode={column.kind === 'figure' ? 'decimal' : 'text'}
          value={dayAsTyped(row.cells[column.key] ?? '')}
          onChange={(event) => set(column.key, event.currentTarget.value)}
          error={problem ? cells.say(problem) : undefined}
        />
      );
    });
}

/** Puts one reading right, with a reason. The old value stays in its history. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { measurement, onClose } = props;
  const text = useText();
  const intl = useIntl();
  const { plan } = useExperiment();
  const correction = useCorrection(props);
  const { correct, reason, setReason, measure, reading, submit } = correction;
  const said = useRefusals(correct.refusals);
  const arm = armNamer(intl, plan.arms)(measurement.armId);
  return (
    <Dialog title={text('measurements.correct')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <p style={{ margin: 0 }}>
            {text('measurements.correctWhat', { measure: measure?.name ?? '', arm })}
          </p>
          <Past measurement={measurement} />
          <CorrectionFields correction={correction} />
          <Textarea
            label={text('measurements.correctionReason')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={said.at('reason')}
          />
          <Trouble refusals={correct.refusals} fault={correct.fault} except={['reason']} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text('ui.cancel')}
            </Button>
            <Button type="submit" disabled={!reading} loading={correct.running}>
              {text('measurements.saveCorrection')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
