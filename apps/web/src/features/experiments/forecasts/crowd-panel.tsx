import { hypothesisHeld } from '@levain/domain/forecasts/outcome.js';
import { useText } from '../../../i18n/use-text.js';
import { DotStrip } from '../../../ui/dot-strip.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { CrowdShown, ForecastsShown } from './api/experiment-forecasts.js';
import classes from './forecasts.module.css';

type Told = CrowdShown & { readonly mean: number; readonly median: number };

function CrowdStrip({ crowd, own }: { crowd: Told; own: number | null }) {
  const text = useText();
  const format = useFormat();
  const percent = (value: number) => format.percent(value, 0);
  const { spread, mean, median, verdict } = crowd;
  const held = hypothesisHeld(verdict);
  const range = { low: percent(spread[0]!), high: percent(spread.at(-1)!), median: percent(median) };
  return (
    <>
      <DotStrip
        label={text('forecasts.crowd.described', { ...range, mean: percent(mean), count: crowd.count })}
        values={spread}
        from={0}
        to={1}
        own={own}
        line={{ at: mean, label: text('forecasts.crowd.mean', { mean: percent(mean) }) }}
        outcome={held === null ? null : held ? 1 : 0}
        ticks={[
          { at: 0, label: percent(0) },
          { at: 0.5, label: percent(0.5) },
          { at: 1, label: percent(1) },
        ]}
      />
      <p className={classes['quiet']}>
        {text('forecasts.crowd.range', range)}{' '}
        {held !== null && text('forecasts.crowd.came', { held: String(held) })}{' '}
        {own !== null && text('forecasts.crowd.own', { percent: percent(own) })}
      </p>
      <p className={classes['quiet']}>
        {crowd.brier === null
          ? text('forecasts.crowd.open')
          : text('forecasts.crowd.brier', { brier: format.number(crowd.brier, 2) })}
      </p>
    </>
  );
}

const isTold = (crowd: CrowdShown): crowd is Told => crowd.mean !== null && crowd.median !== null;

/** What those who took part believed beside what came, once everybody may know. */
export function CrowdPanel({ crowd, forecasts }: { crowd: CrowdShown; forecasts: ForecastsShown }) {
  const text = useText();
  const format = useFormat();
  const { count, verdict, mean } = crowd;
  const own = forecasts.own?.probability ?? null;
  if (count === 0 && own === null) return null;
  const said = mean === null ? '' : format.percent(mean, 0);
  return (
    <Panel
      title={text('forecasts.crowd.title')}
      sentence={
        <b>
          {text(mean === null ? 'forecasts.crowd.few' : 'forecasts.crowd.sentence', {
            ...{ count, verdict, mean: said },
          })}
        </b>
      }
    >
      {isTold(crowd) && <CrowdStrip crowd={crowd} own={forecasts.isOwners ? null : own} />}
      {own !== null && (forecasts.isOwners || mean === null) && (
        <p className={classes['quiet']}>{text('forecasts.crowd.own', { percent: format.percent(own, 0) })}</p>
      )}
      <p className={classes['quiet']}>{text('forecasts.crowd.nameless')}</p>
    </Panel>
  );
}
