import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { TextLink } from '../../../ui/link-button.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentForecasts } from './api/experiment-forecasts.js';
import { CrowdPanel } from './crowd-panel.js';
import { OwnForecast } from './own-forecast.js';
import classes from './forecasts.module.css';

/** To whoever gives none: that there are forecasts, and that nobody sees them. */
function Hidden() {
  const { number, permissions } = useExperiment();
  const text = useText();
  return (
    <Panel title={text('forecasts.title')}>
      <p className={classes['quiet']}>{text('forecasts.othersHidden')}</p>
      {permissions.canJoin && (
        <TextLink to="/experiments/$number/people" params={{ number: String(number) }} size="sm">
          {text('forecasts.joinFirst')}
        </TextLink>
      )}
    </Panel>
  );
}

/** One's own forecast, until the verdict is confirmed. */
export function ForecastPanel() {
  const { id, number, stage } = useExperiment();
  const [{ data }] = useQuery({ query: ExperimentForecasts, variables: { number } });
  const forecasts = data?.experiment?.forecasts;
  if (!forecasts || forecasts.crowd) return null;
  if (forecasts.canForecast || forecasts.own) return <OwnForecast experimentId={id} forecasts={forecasts} />;
  return stage === 'test' || stage === 'evaluate' ? <Hidden /> : null;
}

/** What everybody believed, from the confirmed verdict on. */
export function ForecastsAfter() {
  const { number } = useExperiment();
  const [{ data }] = useQuery({ query: ExperimentForecasts, variables: { number } });
  const forecasts = data?.experiment?.forecasts;
  return forecasts?.crowd ? <CrowdPanel crowd={forecasts.crowd} forecasts={forecasts} /> : null;
}
