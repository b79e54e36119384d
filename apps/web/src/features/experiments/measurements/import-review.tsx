import { Button, Group, NativeSelect, Table } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { COLUMN_ROLES, FIGURE_ROLES, type ColumnRole } from '@levain/domain/measurements/column-words.js';
import type { ColumnMapping } from '@levain/domain/measurements/columns.js';
import type { MetricShape, Plan } from '@levain/domain/plans/plan.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { BadRows, useBadRowsFile } from './bad-rows.js';
import { DELIMITERS, ENCODINGS, type ImportPreview } from './import-client.js';
import type { ImportWork } from './use-import.js';
import classes from './import.module.css';

interface ImportReviewProps {
  readonly work: ImportWork;
  readonly preview: ImportPreview;
  readonly plan: Plan;
}

function isFigure(role: ColumnRole): boolean {
  return FIGURE_ROLES.some((figure) => figure === role);
}

/** A figure that no measure of the bet has is not offered. */
function rolesOf({ measures }: Plan): readonly ColumnRole[] {
  const has = (shape: MetricShape) => measures.some((measure) => measure.shape === shape);
  return COLUMN_ROLES.filter(
    (role) => (role !== 'exposure' || has('rate')) && (role !== 'covariate' || has('mean')),
  );
}

interface ColumnProps {
  readonly header: string;
  readonly mapping: ColumnMapping;
  readonly plan: Plan;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** What one column of the file holds, to be corrected. */
function ColumnChoice({ header, mapping, plan, onChange }: ColumnProps) {
  const text = useText();
  const set = (part: Partial<ColumnMapping>) => onChange({ ...mapping, ...part, confidence: 'certain' });
  const anyOf = (label: string, names: readonly string[]) => [
    { value: '', label },
    ...names.map((name) => ({ value: name, label: name })),
  ];
  const figure = isFigure(mapping.role);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={text('measurements.import.columnHolds', { header })}
        value={mapping.role}
        data={rolesOf(plan).map((value) => ({ value, label: text(`measurements.role.${value}`) }))}
        onChange={(event) =>
          set({ role: COLUMN_ROLES.find((role) => role === event.currentTarget.value) ?? 'ignored' })
        }
      />
      {figure && plan.measures.length > 1 && (
        <NativeSelect
          size="xs"
          mt={4}
          aria-label={text('measurements.import.columnMeasure', { header })}
          value={mapping.measure ?? ''}
          data={anyOf(
            text('measurements.import.measureByColumn'),
            plan.measures.map(({ name }) => name),
          )}
          onChange={(event) => set({ measure: event.currentTarget.value || null })}
        />
      )}
      {figure && plan.design !== 'beforeAfter' && (
        <NativeSelect
          size="xs"
          mt={4}
          aria-label={text('measurements.import.columnArm', { header })}
          value={mapping.arm ?? ''}
          data={anyOf(
            text('measurements.import.armByColumn'),
            plan.arms.map(({ name }) => name),
          )}
          onChange={(event) => set({ arm: event.currentTarget.value || null })}
        />
      )}
    </>
  );
}

function Settings({ work, preview }: Omit<ImportReviewProps, 'plan'>) {
  const text = useText();
  const { file } = work;
  if (!file) return null;
  const { encoding, delimiter, mapping } = preview;
  const style = mapping.numberStyles.find(({ isProven }) => isProven) ?? mapping.numberStyles[0];
  return (
    <div className={classes['settings']}>
      <NativeSelect
        label={text('measurements.import.encoding')}
        value={encoding}
        data={ENCODINGS.map((value) => ({ value, label: text(`measurements.encoding.${value}`) }))}
        onChange={(event) => void work.look(file, { encoding: event.currentTarget.value })}
      />
      <NativeSelect
        label={text('measurements.import.delimiter')}
        value={delimiter}
        data={DELIMITERS.map((value, index) => ({
          value,
          label: text(`measurements.delimiter.${(['comma', 'semicolon', 'tab'] as const)[index] ?? 'comma'}`),
        }))}
        onChange={(event) => void work.look(file, { encoding, delimiter: event.currentTarget.value })}
      />
      <NativeSelect
        label={text('measurements.import.decimalMark')}
        value={style?.decimalMark ?? ','}
        data={[
          { value: ',', label: text('measurements.decimal.comma') },
          { value: '.', label: text('measurements.decimal.point') },
        ]}
        onChange={(event) => {
          const decimalMark = event.currentTarget.value === '.' ? '.' : ',';
          const numberStyles = mapping.columns.map(() => ({ decimalMark, isProven: true }) as const);
          void work.look(file, { encoding, delimiter, mapping: { ...mapping, numberStyles } });
        }}
      />
      <NativeSelect
        label={text('measurements.import.dateOrder')}
        value={mapping.dateOrder.order}
        data={[
          { value: 'dayFirst', label: text('measurements.dates.dayFirst') },
          { value: 'monthFirst', label: text('measurements.dates.monthFirst') },
        ]}
        onChange={(event) => {
          const order = event.currentTarget.value === 'monthFirst' ? 'monthFirst' : 'dayFirst';
          void work.look(file, {
            encoding,
            delimiter,
            mapping: { ...mapping, dateOrder: { order, isProven: true } },
          });
        }}
      />
    </div>
  );
}

function Sample({ work, preview, plan }: ImportReviewProps) {
  const text = useText();
  const { header, mapping, sample, encoding, delimiter } = preview;
  const bad = new Set(preview.bad.map(({ row }) => row));
  const change = (index: number, next: ColumnMapping) => {
    if (!work.file) return;
    const columns = mapping.columns.map((column, at) => (at === index ? next : column));
    void work.look(work.file, { encoding, delimiter, mapping: { ...mapping, columns } });
  };
  return (
    <div
      className={classes['scroll']}
      role="region"
      tabIndex={0}
      aria-label={text('measurements.import.preview')}
    >
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes['number'] ?? ''}>
              {text('measurements.import.row')}
            </Table.Th>
            {header.map((name, index) => (
              <Table.Th key={`${name}-${index}`} scope="col" miw={150}>
                {name}
                <ColumnChoice
                  header={name}
                  mapping={
                    mapping.columns[index] ?? {
                      role: 'ignored',
                      measure: null,
                      arm: null,
                      confidence: 'none',
                    }
                  }
                  plan={plan}
                  onChange={(next) => change(index, next)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.slice(0, 12).map(({ row, cells }) => (
            <Table.Tr key={row} className={bad.has(row) ? (classes['why'] ?? '') : ''}>
              <Table.Th scope="row">{row}</Table.Th>
              {cells.map((cell, index) => (
                <Table.Td key={index}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** What no column says yet: chosen above, not in the file. */
function MissingColumns({ missing }: { missing: readonly Refusal[] }) {
  const text = useText();
  const { say } = useRefusals(missing);
  if (missing.length === 0) return null;
  const word = (found: Refusal) => {
    const role = COLUMN_ROLES.find((each) => each === found.parameters?.['column']);
    if (found.code !== 'COLUMN_MISSING' || !role) return say(found);
    return text('measurements.import.columnMissing', { column: text(`measurements.role.${role}`) });
  };
  return (
    <div role="status" className={classes['why'] ?? ''}>
      {missing.map((found, index) => (
        <p key={index} className={classes['words']}>
          {word(found)}
        </p>
      ))}
    </div>
  );
}

/** What the file would give: columns to correct, bad rows with their reasons, then good rows, or nothing. */
export function ImportReview({ work, preview, plan }: ImportReviewProps) {
  const text = useText();
  const intl = useIntl();
  const download = useBadRowsFile(preview);
  const { rowsRead, rowsGood, rowsBad, refusals: missing } = preview;
  const busy = work.busy === 'import';
  const fixed = work.corrections.size;
  return (
    <>
      <p className={classes['counts']}>
        {text('measurements.import.counts', {
          name: preview.fileName,
          read: rowsRead,
          good: rowsGood,
          bad: rowsBad,
        })}
      </p>
      {preview.remembered && (
        <p className={classes['said']}>
          {text('measurements.import.remembered', {
            name: preview.remembered.fileName,
            date: intl.formatDate(preview.remembered.importedAt, { dateStyle: 'medium' }),
          })}
        </p>
      )}
      <Settings work={work} preview={preview} />
      <Sample work={work} preview={preview} plan={plan} />
      <MissingColumns missing={missing} />
      {rowsBad > 0 && <BadRows preview={preview} corrections={work.corrections} onCorrect={work.correct} />}
      <Group justify="space-between" gap="xs">
        {rowsBad > 0 ? (
          <Button variant="subtle" leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
            {text('measurements.import.downloadBad')}
          </Button>
        ) : (
          <span />
        )}
        <Group gap="xs">
          <Button variant="default" onClick={work.forget} disabled={busy}>
            {text('ui.cancel')}
          </Button>
          {fixed > 0 && (
            <Button
              loading={busy}
              disabled={work.busy === 'preview'}
              onClick={() =>
                void work.repair(
                  text('measurements.import.correctedFileName', {
                    name: preview.fileName.replace(/\.\w+$/, ''),
                  }),
                )
              }
            >
              {text('measurements.import.repair', { good: rowsGood, fixed })}
            </Button>
          )}
          <Button
            variant={fixed > 0 ? 'default' : 'filled'}
            loading={busy}
            disabled={rowsGood === 0 || work.busy === 'preview'}
            onClick={() => void work.take(rowsBad > 0 ? 'goodRows' : 'allOrNothing')}
          >
            {text(rowsBad > 0 ? 'measurements.import.takeGood' : 'measurements.import.takeAll', {
              count: rowsGood,
            })}
          </Button>
        </Group>
      </Group>
    </>
  );
}
