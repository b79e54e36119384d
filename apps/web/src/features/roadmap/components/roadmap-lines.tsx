import { monthsOf, placeInWindow, weekOf } from '@levain/domain/roadmap/roadmap.js';
import { Title } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import type { RoadmapItem, RoadmapShown } from '../api/roadmap.js';
import classes from './roadmap.module.css';

type Days = Pick<RoadmapShown, 'from' | 'to' | 'today'>;

/** What began before the days shown stands in their first month. */
const shownFrom = ({ startsOn }: RoadmapItem, { from }: Days): string => (startsOn < from ? from : startsOn);

function ItemLink({ item: { id, kind, number, title } }: { item: RoadmapItem }) {
  const numbered = { params: { number: String(number) } };
  if (kind === 'test') {
    return (
      <TextLink to="/experiments/$number" {...numbered}>
        EXP-{number} · {title}
      </TextLink>
    );
  }
  if (kind === 'task') {
    return (
      <TextLink to="/experiments/$number/tasks" {...numbered}>
        {title}
      </TextLink>
    );
  }
  if (kind === 'pack') {
    return (
      <TextLink to="/results/packs/$packId" params={{ packId: id }}>
        {title}
      </TextLink>
    );
  }
  if (kind === 'goal') {
    return (
      <TextLink to="/results/goals/$goalId" params={{ goalId: id }}>
        {title}
      </TextLink>
    );
  }
  if (kind === 'benchmark') {
    return (
      <TextLink to="/benchmarks/$number" {...numbered}>
        {title}
      </TextLink>
    );
  }
  return <TextLink to="/results/asks">{title}</TextLink>;
}

/** The picture of a line: its dates are beside it in words. */
function Track({ item, days }: { item: RoadmapItem; days: Days }) {
  const { start, width } = placeInWindow(days, item);
  const place = { '--start': `${start}%`, '--width': `${width}%` } as CSSProperties;
  return (
    <div className={classes['track']} aria-hidden="true">
      <Today days={days} />
      <span
        className={item.kind === 'test' ? classes['bar'] : classes['point']}
        data-state={item.state}
        data-kind={item.kind}
        style={place}
      />
    </div>
  );
}

function Today({ days }: { days: Days }) {
  const { from, to, today } = days;
  if (today < from || today > to) return null;
  const { start, width } = placeInWindow(days, { startsOn: today, endsOn: today });
  const place = { '--start': `${start + width / 2}%` } as CSSProperties;
  return <span className={classes['today']} style={place} />;
}

function Line({ item, days, week }: { item: RoadmapItem; days: Days; week: string | null }) {
  const text = useText();
  const format = useFormat();
  const { kind, state, startsOn, endsOn, projectName } = item;
  const when =
    startsOn === endsOn
      ? format.day(startsOn)
      : text('roadmap.span', { from: format.day(startsOn), to: format.day(endsOn) });
  return (
    <li className={classes['row']}>
      {week && <p className={classes['week']}>{text('roadmap.week', { day: format.day(week) })}</p>}
      <div className={classes['name']}>
        <span className={classes['kind']}>
          {text(`roadmap.kind.${kind}`)} · {text(`roadmap.state.${state}`)}
        </span>
        <ItemLink item={item} />
        <span className={classes['days']}>
          {when}
          {projectName && ` · ${projectName}`}
        </span>
      </div>
      <Track item={item} days={days} />
    </li>
  );
}

/** In per cent: further on a label would stick out. */
const LAST_LABEL = 92;

function Axis({ days }: { days: Days }) {
  const text = useText();
  const format = useFormat();
  const months = monthsOf(days);
  const every = Math.ceil(months.length / 6);
  const hasToday = days.today >= days.from && days.today <= days.to;
  return (
    <>
      <div className={classes['axis']} aria-hidden="true">
        {months.map((month, index) => {
          if (index % every !== 0) return null;
          const { start } = placeInWindow(days, { startsOn: month, endsOn: month });
          if (start > LAST_LABEL) return null;
          return (
            <span key={month} style={{ insetInlineStart: `${start}%` }}>
              {format.month(month)}
            </span>
          );
        })}
      </div>
      {hasToday && (
        <p className={classes['legend']}>
          <span className={classes['legendLine']} aria-hidden="true" />
          {text('roadmap.today', { day: format.day(days.today) })}
        </p>
      )}
    </>
  );
}

/** By month: a bar from start to stop for a test, a point for a day; the same in words, for whoever does not see it. */
export function RoadmapLines({ items, days }: { items: readonly RoadmapItem[]; days: Days }) {
  const format = useFormat();
  const months = monthsOf(days).map((month) => ({
    month,
    lines: items.filter((item) => shownFrom(item, days).startsWith(month.slice(0, 7))),
  }));
  return (
    <div className={classes['roadmap']}>
      <Axis days={days} />
      {months
        .filter(({ lines }) => lines.length > 0)
        .map(({ month, lines }) => (
          <section key={month} aria-labelledby={`month-${month}`}>
            <Title order={2} id={`month-${month}`} className={classes['month']}>
              {format.wholeMonth(month)}
            </Title>
            <ol className={classes['lines']}>
              {lines.map((item, index) => {
                const week = weekOf(shownFrom(item, days));
                const before = lines[index - 1];
                const isFirst = !before || weekOf(shownFrom(before, days)) !== week;
                return <Line key={item.id} item={item} days={days} week={isFirst ? week : null} />;
              })}
            </ol>
          </section>
        ))}
    </div>
  );
}
