import { scaleLinear, scaleTime } from '@visx/scale';
import { useText } from '../../i18n/use-text.js';
import { DataTable } from '../charts/data-table.js';
import { useWidth } from '../charts/use-width.js';
import charts from '../charts/charts.module.css';
import { useFormat } from '../use-format.js';
import type { PreviewArm, PreviewMeasure } from './api/preview.js';
import classes from './preview.module.css';

const HEIGHT = 132;
const MARGIN = { top: 12, right: 12, bottom: 24, left: 12 };

interface Point {
  readonly at: Date;
  readonly value: number;
}

const pointsOf = ({ weeks }: PreviewArm): Point[] =>
  weeks.flatMap(({ week, value }) => (value === null ? [] : [{ at: new Date(`${week}T00:00:00Z`), value }]));

interface DrawingProps {
  readonly measure: PreviewMeasure;
  readonly drawn: readonly { readonly arm: PreviewArm; readonly points: readonly Point[] }[];
  readonly changeDate: string | null;
  readonly width: number;
}

function scalesOf({ measure, drawn, width }: DrawingProps) {
  const points = drawn.flatMap(({ points: each }) => each);
  const values = [...points.map(({ value }) => value), ...(measure.target === null ? [] : [measure.target])];
  const times = points.map(({ at }) => at.getTime());
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return {
    x: scaleTime({
      domain: [new Date(Math.min(...times)), new Date(Math.max(...times))],
      range: [MARGIN.left, width - MARGIN.right],
    }),
    y: scaleLinear<number>({
      domain: [low - room, high + room],
      range: [HEIGHT - MARGIN.bottom, MARGIN.top],
    }),
  };
}

function Drawing(props: DrawingProps) {
  const { measure, drawn, changeDate, width } = props;
  const format = useFormat();
  const { x, y } = scalesOf(props);
  const [from, to] = x.domain();
  const change = changeDate === null ? null : new Date(`${changeDate}T00:00:00Z`);
  return (
    <g aria-hidden>
      {measure.target !== null && (
        <line
          x1={MARGIN.left}
          x2={width - MARGIN.right}
          y1={y(measure.target)}
          y2={y(measure.target)}
          className={charts['target']}
        />
      )}
      {change && from && to && change >= from && change <= to && (
        <line
          x1={x(change)}
          x2={x(change)}
          y1={MARGIN.top}
          y2={HEIGHT - MARGIN.bottom}
          className={charts['event']}
        />
      )}
      {drawn.map(({ arm, points }) => {
        const compared = arm.role === 'control' || arm.role === 'before';
        const last = points.at(-1);
        return (
          <g key={arm.armId}>
            <path
              d={points.map(({ at, value }, index) => `${index ? 'L' : 'M'}${x(at)},${y(value)}`).join('')}
              className={charts[compared ? 'expected' : 'line']}
            />
            {last && (
              <circle
                cx={x(last.at)}
                cy={y(last.value)}
                r={3.5}
                className={charts[compared ? 'dotAside' : 'dot']}
              />
            )}
          </g>
        );
      })}
      <text x={MARGIN.left} y={HEIGHT - 6} className={charts['tick']}>
        {from && format.dayShort(from.toISOString().slice(0, 10))}
      </text>
      <text x={width - MARGIN.right} y={HEIGHT - 6} textAnchor="end" className={charts['tick']}>
        {to && to.getTime() !== from?.getTime() && format.dayShort(to.toISOString().slice(0, 10))}
      </text>
    </g>
  );
}

/** One measure week by week, arm beside arm: the sentence says the last values, the line how they came about. */
export function WeekLines({ measure, changeDate }: { measure: PreviewMeasure; changeDate: string | null }) {
  const text = useText();
  const format = useFormat();
  const [ref, width] = useWidth();
  const say = (value: number) => format.value(value, measure);
  const drawn = measure.arms
    .map((arm) => ({ arm, points: pointsOf(arm) }))
    .filter(({ points }) => points.length > 0);
  const lasts = drawn.map(({ arm, points }) => `${arm.name} ${say(points.at(-1)!.value)}`);
  const target = measure.target === null ? 'none' : say(measure.target);
  const said = drawn.length
    ? text('ui.preview.series', {
        lasts: format.list(lasts),
        hasTarget: String(measure.target !== null),
        target,
      })
    : text('ui.preview.unread', { hasTarget: String(measure.target !== null), target });
  return (
    <section className={classes['measure']} aria-label={measure.metricName}>
      <h3 className={classes['metric']}>{measure.metricName}</h3>
      <p className={classes['said']}>{said}</p>
      {drawn.length > 0 && (
        <figure className={charts['figure']}>
          <div ref={ref} className={charts['plot']} style={{ height: HEIGHT }}>
            {width !== null && (
              <svg width={width} height={HEIGHT} role="img" className={charts['svg']}>
                <title>{`${measure.metricName} : ${said}`}</title>
                <Drawing measure={measure} drawn={drawn} changeDate={changeDate} width={width} />
              </svg>
            )}
          </div>
          <DataTable
            caption={measure.metricName}
            head={[
              text('ui.preview.week'),
              text('ui.preview.arm'),
              text('ui.preview.value'),
              text('ui.preview.readings'),
            ]}
            rows={drawn.flatMap(({ arm }) =>
              arm.weeks.map(({ week, value, readings }) => ({
                key: `${arm.armId} ${week}`,
                cells: [format.day(week), arm.name, value === null ? '–' : say(value), readings],
              })),
            )}
          />
        </figure>
      )}
    </section>
  );
}
