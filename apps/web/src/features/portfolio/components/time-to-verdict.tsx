import { dotsOf } from '@levain/domain/portfolio/spread.js';
import type { ReactNode } from 'react';
import { T, useText } from '../../../i18n/use-text.js';
import { DataTable } from '../../../ui/charts/data-table.js';
import { DotStrip } from '../../../ui/dot-strip.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { scopeOf, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Portfolio } from '../api/portfolio.js';
import classes from './portfolio.module.css';

const MOST_DOTS = 80;

type Time = Portfolio['timeToVerdict'];

/** A round step that gives at most six ticks. */
function ticksOf(last: number): number[] {
  const step = [5, 10, 20, 25, 50, 100, 200, 365].find((each) => last / each <= 6) ?? Math.ceil(last / 6);
  return Array.from({ length: Math.ceil(last / step) + 1 }, (_, index) => index * step);
}

function Dots({ time }: { time: Time }) {
  const text = useText();
  const format = useFormat();
  const { casesPerDot, figures } = dotsOf(time.days, MOST_DOTS);
  const ticks = ticksOf(Math.max(1, time.days.at(-1)?.figure ?? 1));
  return (
    <>
      <p className={classes['key']}>{text('portfolio.dot', { count: casesPerDot })}</p>
      <DotStrip
        label={text('portfolio.time.label', { count: time.count })}
        values={figures}
        from={0}
        to={ticks.at(-1) ?? 1}
        line={
          time.median === null
            ? undefined
            : {
                at: time.median,
                label: text('portfolio.time.median', { days: format.number(time.median, 0) }),
              }
        }
        ticks={ticks.map((at) => ({ at, label: text('portfolio.days', { days: at }) }))}
      />
      <DataTable
        caption={text('portfolio.time.title')}
        head={[text('portfolio.time.days'), text('portfolio.experiments')]}
        rows={time.days.map(({ figure, count }) => ({ key: String(figure), cells: [figure, count] }))}
      />
    </>
  );
}

function useAnswer(time: Time, search: ScopeSearch): ReactNode {
  const text = useText();
  const { median, upperQuartile } = time;
  const days = (value: number | null) => text('portfolio.days', { days: Math.round(value ?? 0) });
  const all = (chunks: ReactNode) => (
    <TextLink key="all" to="/experiments" search={{ ...scopeOf(search), trait: 'timed' }}>
      {chunks}
    </TextLink>
  );
  if (median === null) return <T id="portfolio.time.few" values={{ count: time.count, all }} />;
  const values = { all, count: time.count, median: days(median), high: days(upperQuartile) };
  return <T id="portfolio.time.some" values={values} />;
}

/** How long it takes to know, with what is not known yet: tests that run are in none of these figures. */
export function TimeToVerdict({ portfolio, search }: { portfolio: Portfolio; search: ScopeSearch }) {
  const text = useText();
  const time = portfolio.timeToVerdict;
  const answer = useAnswer(time, search);
  if (portfolio.figures.started === 0) return null;
  return (
    <Panel title={text('portfolio.time.title')} sentence={<b className={classes['answer']}>{answer}</b>}>
      {time.running > 0 && (
        <p className={classes['prose']}>
          <T
            id="portfolio.time.running"
            values={{
              count: time.running,
              hasLonger: String(time.runningLonger !== null),
              longer: time.runningLonger ?? 0,
              all: (chunks) => (
                <TextLink key="all" to="/experiments" search={{ ...scopeOf(search), trait: 'running' }}>
                  {chunks}
                </TextLink>
              ),
            }}
          />
        </p>
      )}
      {time.count > 0 && <Dots time={time} />}
    </Panel>
  );
}
