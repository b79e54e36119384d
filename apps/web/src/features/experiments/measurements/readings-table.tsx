import { ActionIcon, Anchor, Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconPencil, IconTable } from '@tabler/icons-react';
import type { Plan } from '@levain/domain/plans/plan.js';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useClient, useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { dayText } from '../figures.js';
import { armNamer } from '../reading-voice.js';
import { MeasurementsQuery, type MeasurementView } from './api/measurements-list.js';
import { CorrectionDialog } from './correction-dialog.js';
import { Imports } from './imports.js';
import { useFigureText } from './figure-text.js';
import { FIRST_PAGE } from './use-import.js';
import classes from './readings-table.module.css';

const ROW_HEIGHT = 44;

/** The first page follows what changes; further pages come when one scrolls to them. */
function useMeasurements() {
  const { number } = useExperiment();
  const client = useClient();
  const [{ data, error }, ask] = useQuery({
    query: MeasurementsQuery,
    variables: { number, first: FIRST_PAGE, after: null },
  });
  const first = data?.experiment?.measurements;
  const [more, setMore] = useState<readonly MeasurementView[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const loading = useRef(false);
  useEffect(() => {
    setMore([]);
    setCursor(first?.pageInfo.hasNextPage ? first.pageInfo.endCursor : null);
  }, [first]);
  const next = async () => {
    if (cursor === null || loading.current) return;
    loading.current = true;
    const page = await client
      .query(MeasurementsQuery, { number, first: FIRST_PAGE, after: cursor })
      .toPromise();
    loading.current = false;
    const found = page.data?.experiment?.measurements;
    if (!found) return;
    setMore((old) => [...old, ...found.edges.map(({ node }) => node)]);
    setCursor(found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null);
  };
  const rows = [...(first?.edges.map(({ node }) => node) ?? []), ...more];
  return {
    rows,
    total: first?.totalCount ?? 0,
    imports: data?.experiment?.imports ?? [],
    ready: first !== undefined,
    error,
    ask,
    next,
  };
}

interface LineProps {
  readonly row: MeasurementView;
  readonly onCorrect: ((row: MeasurementView) => void) | null;
}

function Line({ row, onCorrect }: LineProps) {
  const { plan } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const figureText = useFigureText();
  const measure = plan.measures.find(({ id }) => id === row.measureId);
  const day = dayText(intl, row.observedOn);
  return (
    <>
      <span role="cell">{day}</span>
      <span role="cell">{measure?.metric.name ?? ''}</span>
      <span role="cell">{armNamer(intl, plan.arms)(row.armId)}</span>
      <span role="cell" className={classes['figure']}>
        {measure ? figureText(row, measure.metric) : ''}
        {row.corrections.length > 0 && (
          <span className={classes['corrected']}>{text('measurements.corrected')}</span>
        )}
      </span>
      <span role="cell" className={classes['who']}>
        {text('measurements.recordedBy', {
          name: row.recordedBy.name,
          source: text(`measurements.source.${row.source}`),
        })}
      </span>
      <span role="cell">
        {onCorrect && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text('measurements.correctLine', { day })}
            onClick={() => onCorrect(row)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </>
  );
}

function VirtualRows({
  rows,
  onCorrect,
  onEnd,
}: {
  rows: readonly MeasurementView[];
  onCorrect: LineProps['onCorrect'];
  onEnd: () => void;
}) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 10) onEnd();
  }, [last, rows.length]); // eslint-disable-line react-hooks/exhaustive-deps
  const heads = ['date', 'measure', 'arm', 'figure', 'who', 'acts'] as const;
  return (
    <div
      ref={box}
      className={classes['box']}
      role="table"
      aria-label={text('measurements.listTitle')}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup">
        <div role="row" className={classes['head']}>
          {heads.map((head) => (
            <span key={head} role="columnheader">
              {text(`measurements.head.${head}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 2}
              className={classes['line']}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Line row={row} onCorrect={onCorrect} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Every reading there is; a corrected one keeps its old value. */
export function ReadingsTable({ plan }: { plan: Plan }) {
  const { id, permissions } = useExperiment();
  const text = useText();
  const { rows, total, imports, ready, error, ask, next } = useMeasurements();
  const [correcting, setCorrecting] = useState<MeasurementView | null>(null);
  if (error && !ready) return <ErrorState error={error} onRetry={() => ask()} />;
  if (!ready) return <LoadingState shape="rows" />;
  const download = (
    <Anchor href={`/api/experiments/${encodeURIComponent(id)}/measurements.csv`} download>
      {text('measurements.download')}
    </Anchor>
  );
  return (
    <>
      <Panel
        title={text('measurements.listCount', { count: total })}
        aside={total > 0 ? download : undefined}
      >
        {total === 0 ? (
          <EmptyState
            icon={IconTable}
            title={text('measurements.empty')}
            why={text('measurements.emptyWhy')}
          />
        ) : (
          <VirtualRows
            rows={rows}
            onCorrect={permissions.canRecordMeasurements ? setCorrecting : null}
            onEnd={() => void next()}
          />
        )}
        {rows.length < total && (
          <Button variant="default" style={{ alignSelf: 'center' }} onClick={() => void next()}>
            {text('ui.showMore')}
          </Button>
        )}
      </Panel>
      <Imports imports={imports} mayUndo={permissions.canRecordMeasurements} />
      {correcting && (
        <CorrectionDialog measurement={correcting} plan={plan} onClose={() => setCorrecting(null)} />
      )}
    </>
  );
}
