import { NativeSelect, Table } from '@mantine/core';
import { COLUMN_ROLES, FIGURE_ROLES, type ColumnRole } from '@levain/domain/measurements/column-words.js';
import type { ColumnMapping } from '@levain/domain/measurements/columns.js';
import type { MetricShape, Plan } from '@levain/domain/plans/plan.js';
import { useText } from '../../../i18n/use-text.js';
import type { ImportPreview } from './import-client.js';
import type { ImportWork } from './use-import.js';
import classes from './import.module.css';

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

interface ImportSampleProps {
  readonly work: ImportWork;
  readonly preview: ImportPreview;
  readonly plan: Plan;
}

/** The first rows of the file, each column with what it holds. */
export function ImportSample({ work, preview, plan }: ImportSampleProps) {
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
