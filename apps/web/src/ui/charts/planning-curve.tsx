import { scaleLinear } from '@visx/scale';
import { useText } from '../../i18n/use-text.js';
import { DataTable } from './data-table.js';
import { useWidth } from './use-width.js';
import classes from './charts.module.css';

export interface CurvePoint {
  readonly weeks: number;
  /** Smallest change that a test of this length would show; null when none. */
  readonly effect: number | null;
}

export interface PlanningCurveProps {
  title: string;
  points: readonly CurvePoint[];
  /** The smallest change worth the trouble. */
  wanted: number;
  /** A size of change, with its unit. */
  say: (change: number) => string;
  height?: number;
}

type Shown = CurvePoint & { readonly effect: number };

/** The lengths one thinks in, named on the curve. */
const NAMED = [4, 8, 12, 26];
const MARGIN = { top: 22, right: 16, bottom: 42, left: 16 };
/** A curve that begins far above what is wanted would flatten all the rest. */
const HIGHEST = 5;

function useScales({ points, wanted, height = 220 }: PlanningCurveProps, width: number) {
  const known = points.filter((point): point is Shown => point.effect !== null);
  const last = Math.max(...points.map(({ weeks }) => weeks), 1);
  const floor = known.reduce((least, { effect }) => Math.min(least, effect), Infinity);
  const limit = Math.max(HIGHEST * wanted, 1.5 * floor);
  const shown = known.filter(({ effect }) => effect <= limit);
  const top = Math.max(wanted * 1.4, ...shown.map(({ effect }) => effect));
  const x = scaleLinear<number>({ domain: [0, last], range: [MARGIN.left, width - MARGIN.right] });
  const y = scaleLinear<number>({ domain: [0, top], range: [height - MARGIN.bottom, MARGIN.top] });
  return { x, y, shown, last, base: height - MARGIN.bottom };
}

interface DrawingProps extends PlanningCurveProps {
  width: number;
}

function Drawing(props: DrawingProps) {
  const { wanted, say, width } = props;
  const text = useText();
  const { x, y, shown, last, base } = useScales(props, width);
  const ends = shown.at(-1);
  const reached = ends !== undefined && ends.effect <= wanted;
  const path = shown
    .map(({ weeks, effect }, index) => `${index ? 'L' : 'M'}${x(weeks)},${y(effect)}`)
    .join('');
  const named = shown.filter(({ weeks }) => NAMED.includes(weeks));
  return (
    <g aria-hidden>
      <line x1={x(0)} x2={x(last)} y1={base} y2={base} className={classes['zero']} />
      {NAMED.filter((weeks) => weeks <= last).map((weeks) => (
        <text
          key={weeks}
          x={x(weeks)}
          y={base + 18}
          textAnchor={weeks === last ? 'end' : 'middle'}
          className={classes['tick']}
        >
          {weeks}
        </text>
      ))}
      <text x={(x(0) + x(last)) / 2} y={base + 36} textAnchor="middle" className={classes['tick']}>
        {text('ui.planning.weeks')}
      </text>
      <line x1={x(0)} x2={x(last)} y1={y(wanted)} y2={y(wanted)} className={classes['target']} />
      <text
        x={x(last)}
        y={reached ? y(wanted) - 7 : y(wanted) + 16}
        textAnchor="end"
        className={classes['end-target']}
      >
        {text('ui.planning.wanted', { value: say(wanted) })}
      </text>
      <path d={path} className={classes['line']} />
      {named.map(({ weeks, effect }) => (
        <g key={weeks}>
          <circle cx={x(weeks)} cy={y(effect)} r={4} className={classes['dot']} />
          <text
            x={x(weeks) + (weeks === last ? 0 : 6)}
            y={y(effect) + (weeks < last ? -8 : reached ? 18 : -13)}
            textAnchor={weeks === last ? 'end' : 'start'}
            className={classes['bandText']}
          >
            {say(effect)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What a test could show, by how long it runs: where the curve passes under the dashes, it is long enough. */
export function PlanningCurve(props: PlanningCurveProps) {
  const { title, points, wanted, say, height = 220 } = props;
  const text = useText();
  const [ref, width] = useWidth();
  const said = (effect: number | null) => (effect === null ? text('ui.planning.nothing') : say(effect));
  const summary = text('ui.planning.summary', {
    title,
    wanted: say(wanted),
    points: points
      .filter(({ weeks }) => NAMED.includes(weeks))
      .map(({ weeks, effect }) => text('ui.planning.point', { weeks, effect: said(effect) }))
      .join(' ; '),
  });
  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['curveTitle']}>{title}</figcaption>
      <div ref={ref} className={classes['plot']} style={{ height }}>
        {width !== null && (
          <svg width={width} height={height} role="img" className={classes['svg']}>
            <title>{summary}</title>
            <Drawing {...props} width={width} />
          </svg>
        )}
      </div>
      <DataTable
        caption={title}
        head={[text('ui.planning.head.weeks'), text('ui.planning.head.effect')]}
        rows={points.map(({ weeks, effect }) => ({ key: String(weeks), cells: [weeks, said(effect)] }))}
      />
    </figure>
  );
}
