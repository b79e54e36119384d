import type { SequenceLook } from '@levain/domain/statistics/analysis.js';
import { Area, LinePath } from '@visx/shape';
import { useMemo } from 'react';
import { useText, type Text } from '../../i18n/use-text.js';
import { useFormat } from '../use-format.js';
import { DataTable } from './data-table.js';
import { textWidth } from './event-lanes.js';
import { SeriesCursor } from './series-cursor.js';
import { bareFigure, sequenceFrame, type SequenceFrame } from './sequence-frame.js';
import { spreadLabels } from './spread-labels.js';
import classes from './sequence-chart.module.css';
import { useWidth } from './use-width.js';

export interface SequenceChartProps {
  title: string;
  looks: readonly SequenceLook[];
  /** YYYY-MM-DD; null when the plan fixes none. */
  plannedEnd: string | null;
  /** The effect aimed for, in the unit of the measure. */
  target: number | null;
  /** Below this size, either way, an effect would not be worth the trouble. */
  minimum: number | null;
  /** An effect in words, signed; and the size of one. */
  say: (value: number) => string;
  saySize: (value: number) => string;
  height?: number;
}

const READOUT = 26;
const NARROW = 520;

function useSequenceWords({ title, looks, say }: SequenceChartProps) {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const values = ({ on, units, value, runningLow, runningHigh }: SequenceLook) => ({
      day: format.day(on),
      units,
      value: say(value),
      low: say(runningLow),
      high: say(runningHigh),
    });
    const [first, last] = [looks[0], looks.at(-1)];
    return {
      look: (look: SequenceLook) => text('analysis.sequence.look', values(look)),
      summary:
        first && last
          ? text('analysis.sequence.summary', {
              title,
              count: looks.length,
              from: format.day(first.on),
              firstLow: say(first.runningLow),
              firstHigh: say(first.runningHigh),
              ...values(last),
            })
          : title,
    };
  }, [title, looks, say, text, format]);
}

/** The interval that holds at every look, narrowing toward the decision; zero, target and worthwhile effect always drawn. */
export function SequenceChart(props: SequenceChartProps) {
  const { title, looks, plannedEnd, target, minimum, say, height = 260 } = props;
  const text = useText();
  const format = useFormat();
  const words = useSequenceWords(props);
  const [ref, width] = useWidth();
  if (looks.length === 0) return null;
  const names = endNames(props, text, width !== null && width < NARROW);
  const right = Math.max(...names.map((name) => textWidth(name.text))) + 4;
  const frame =
    width === null ? null : sequenceFrame({ looks, plannedEnd, target, minimum, say, width, height, right });
  return (
    <figure className={classes['figure']}>
      <div ref={ref} className={classes['plot']} style={{ height: height + READOUT }}>
        {frame && (
          <>
            <svg width={frame.width} height={height} role="img" className={classes['svg']}>
              <title>{words.summary}</title>
              <g transform={`translate(${frame.left},${frame.top})`} aria-hidden>
                <Ground {...props} frame={frame} />
                <Narrowing looks={looks} frame={frame} />
                <EndNames frame={frame} names={names} />
              </g>
            </svg>
            <SeriesCursor
              frame={frame}
              points={looks}
              label={text('ui.chart.walk', { title })}
              read={words.look}
            />
          </>
        )}
      </div>
      <DataTable
        caption={title}
        head={(['day', 'units', 'effect', 'alone', 'running', 'p'] as const).map((name) =>
          text(`analysis.sequence.head.${name}`),
        )}
        rows={looks.map((look) => ({
          key: look.on,
          cells: [
            format.day(look.on),
            format.number(look.units, 0),
            say(look.value),
            text('ui.effect.interval', { low: say(look.low), high: say(look.high) }),
            text('ui.effect.interval', { low: say(look.runningLow), high: say(look.runningHigh) }),
            look.runningP < 0.001
              ? text('analysis.pBelow', { value: format.number(0.001) })
              : format.number(look.runningP, 3),
          ],
        }))}
      />
    </figure>
  );
}

interface DrawnProps extends SequenceChartProps {
  frame: SequenceFrame;
}

/** What the interval is read against. */
function Ground({ frame, target, minimum, plannedEnd, saySize }: DrawnProps) {
  const text = useText();
  const format = useFormat();
  const { innerWidth, innerHeight, x, y, yTicks, xTicks } = frame;
  const fitting = (whole: string, short: string) => (textWidth(whole) <= innerWidth ? whole : short);
  return (
    <>
      {minimum !== null && (
        <>
          <rect
            width={innerWidth}
            y={y(minimum)}
            height={y(-minimum) - y(minimum)}
            className={classes['minimum']}
          />
          <text
            x={innerWidth - 6}
            // On the side of the band where no target line passes.
            y={(target ?? 0) < 0 ? y(minimum) - 5 : y(-minimum) + 14}
            textAnchor="end"
            className={classes['minimumText']}
          >
            {fitting(text('ui.effect.minimumName', { value: saySize(minimum) }), `± ${saySize(minimum)}`)}
          </text>
        </>
      )}
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x2={innerWidth} y1={y(tick)} y2={y(tick)} className={classes[tick === 0 ? 'zero' : 'grid']} />
          <text x={-8} y={y(tick)} dy="0.32em" textAnchor="end" className={classes['tick']}>
            {frame.tickText(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((day) => (
        <text key={day} x={x(day)} y={innerHeight + 18} textAnchor="middle" className={classes['tick']}>
          {format.dayShort(day)}
        </text>
      ))}
      {target !== null && (
        <line x2={innerWidth} y1={y(target)} y2={y(target)} className={classes['target']} />
      )}
      {plannedEnd !== null && frame.endX !== null && (
        <>
          <line x1={frame.endX} x2={frame.endX} y1={-14} y2={innerHeight} className={classes['event']} />
          <text x={frame.endX - 5} y={-6} textAnchor="end" className={classes['eventText']}>
            {text('analysis.sequence.plannedEnd', { day: format.dayShort(plannedEnd) })}
          </text>
        </>
      )}
    </>
  );
}

function Narrowing({ looks, frame }: { looks: readonly SequenceLook[]; frame: SequenceFrame }) {
  const data = [...looks];
  const only = data.length === 1 ? data[0] : undefined;
  const x = ({ on }: SequenceLook) => frame.x(on);
  return (
    <>
      <Area
        data={data}
        x={x}
        y0={({ runningLow }) => frame.y(runningLow)}
        y1={({ runningHigh }) => frame.y(runningHigh)}
        className={classes['band']}
      />
      <LinePath data={data} x={x} y={({ runningLow }) => frame.y(runningLow)} className={classes['edge']} />
      <LinePath data={data} x={x} y={({ runningHigh }) => frame.y(runningHigh)} className={classes['edge']} />
      <LinePath data={data} x={x} y={({ value }) => frame.y(value)} className={classes['line']} />
      {only && (
        <line
          x1={x(only)}
          x2={x(only)}
          y1={frame.y(only.runningLow)}
          y2={frame.y(only.runningHigh)}
          className={classes['edge']}
        />
      )}
      {data.slice(-1).map((look) => (
        <circle key={look.on} cx={x(look)} cy={frame.y(look.value)} r={4} className={classes['dot']} />
      ))}
    </>
  );
}

interface EndName {
  readonly key: 'edge' | 'now' | 'targetName' | 'zeroName';
  readonly at: number;
  readonly text: string;
}

/** On a narrow screen the unit is left to the line below the picture. */
function endNames(
  { looks, target, say }: SequenceChartProps,
  text: Text,
  narrow: boolean,
): readonly EndName[] {
  const last = looks.at(-1);
  if (!last) return [];
  const value = narrow ? bareFigure(say) : say;
  const { runningHigh, runningLow } = last;
  return [
    { key: 'edge', at: runningHigh, text: text('analysis.sequence.high', { value: value(runningHigh) }) },
    { key: 'now', at: last.value, text: text('analysis.sequence.now', { value: value(last.value) }) },
    { key: 'edge', at: runningLow, text: text('analysis.sequence.low', { value: value(runningLow) }) },
    ...(target === null
      ? []
      : [
          {
            key: 'targetName' as const,
            at: target,
            text: text('ui.effect.targetName', { value: value(target) }),
          },
        ]),
    { key: 'zeroName', at: 0, text: text('analysis.sequence.zero') },
  ];
}

/** Lines are named where they end, moved apart when they would touch. */
function EndNames({ frame, names }: { frame: SequenceFrame; names: readonly EndName[] }) {
  const places = spreadLabels(
    names.map((name, index) => ({ key: String(index), at: frame.y(name.at) })),
    15,
    [4, frame.innerHeight],
  );
  return names.map((name, index) => (
    <text
      key={name.text}
      x={frame.innerWidth + 8}
      y={places.get(String(index))}
      dy="0.32em"
      className={classes[`name-${name.key}`]}
    >
      {name.text}
    </text>
  ));
}
