import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import type { ForecastsShown } from './api/experiment-forecasts.js';
import { GiveForecastForm } from './give-forecast.js';
import { likelihoodOf } from './likelihood.js';
import classes from './forecasts.module.css';

interface OwnForecastProps {
  readonly experimentId: string;
  readonly forecasts: ForecastsShown;
}

/** The viewer's own forecast before the verdict: to give, to change, or to wait with. */
export function OwnForecast({ experimentId, forecasts }: OwnForecastProps) {
  const { own, canForecast, isOwners } = forecasts;
  const text = useText();
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  const percent = own && Math.round(own.probability * 100);
  return (
    <Panel
      title={text('forecasts.own')}
      sentence={
        percent !== null &&
        text('forecasts.given', {
          percent: format.percent(percent / 100, 0),
          words: text(likelihoodOf(percent)),
        })
      }
    >
      {canForecast && (changing || percent === null) ? (
        <GiveForecastForm
          key={percent}
          experimentId={experimentId}
          given={percent}
          onDone={() => setChanging(false)}
          {...(changing ? { onCancel: () => setChanging(false) } : {})}
        />
      ) : (
        own && (
          <p className={classes['quiet']}>
            {text(canForecast ? 'forecasts.mayChange' : 'forecasts.waits', { date: format.day(own.givenAt) })}
          </p>
        )
      )}
      {canForecast && own && !changing && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            {text('forecasts.change')}
          </Button>
        </div>
      )}
      <p className={classes['quiet']}>{text(isOwners ? 'forecasts.hiddenOwner' : 'forecasts.hidden')}</p>
    </Panel>
  );
}
