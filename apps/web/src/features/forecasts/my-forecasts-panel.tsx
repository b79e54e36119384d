import { IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Panel } from '../../ui/panel.js';
import { useFormat } from '../../ui/use-format.js';
import { MyForecasts, type MyRecord } from './api/my-forecasts.js';
import { CalibrationTable } from './calibration-table.js';
import classes from './my-forecasts.module.css';

/** Shown at once; the others open. */
const GLANCE = 5;

function One({ forecast }: { forecast: MyRecord['forecasts'][number] }) {
  const text = useText();
  const format = useFormat();
  const { experiment, probability, givenAt, verdict, held, isOwners } = forecast;
  return (
    <li className={classes['item']}>
      <b className={classes['percent']}>{format.percent(probability, 0)}</b>
      <span>
        <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
          EXP-{experiment.number} {experiment.title}
        </TextLink>
        <span className={classes['quiet']}>
          {verdict === null
            ? text('forecasts.mine.waits', { date: format.day(givenAt) })
            : text('forecasts.mine.answer', { verdict, held: held === null ? 'unknown' : String(held) })}
          {isOwners && ` ${text('forecasts.mine.owners')}`}
        </span>
      </span>
    </li>
  );
}

function Given({ forecasts }: { forecasts: MyRecord['forecasts'] }) {
  return (
    <ul className={classes['items']}>
      {forecasts.map((forecast) => (
        <One key={forecast.experiment.id} forecast={forecast} />
      ))}
    </ul>
  );
}

function Calibration({ record }: { record: MyRecord }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      {record.brier !== null && (
        <p className={classes['prose']}>
          {text('forecasts.mine.brier', { brier: format.number(record.brier, 2), count: record.scored })}
        </p>
      )}
      {record.missing > 0 ? (
        <p className={classes['prose']}>{text('forecasts.mine.missing', { missing: record.missing })}</p>
      ) : (
        <>
          <CalibrationTable bands={record.calibration} />
          <p className={classes['quiet']}>{text('forecasts.mine.how')}</p>
        </>
      )}
    </>
  );
}

/** One's own forecasts, what came, and how well one knows what one knows. For nobody else. */
export function MyForecastsPanel() {
  const text = useText();
  const [{ data, error }, again] = useQuery({ query: MyForecasts });
  const record = data?.myForecasts;
  if (error && !record) return <ErrorState error={error} onRetry={() => again()} />;
  if (!record) return <LoadingState shape="rows" />;
  const given = record.forecasts.length;
  if (given === 0) {
    return (
      <Panel title={text('forecasts.mine.title')} id="forecasts">
        <EmptyState
          icon={IconTargetArrow}
          title={text('forecasts.mine.empty')}
          why={text('forecasts.mine.emptyWhy')}
          action={<LinkButton to="/experiments">{text('forecasts.mine.emptyAction')}</LinkButton>}
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={text('forecasts.mine.title')}
      id="forecasts"
      sentence={<b>{text('forecasts.mine.sentence', { given, scored: record.scored })}</b>}
    >
      <p className={classes['quiet']}>{text('forecasts.mine.private')}</p>
      <Calibration record={record} />
      <Given forecasts={record.forecasts.slice(0, GLANCE)} />
      {given > GLANCE && (
        <details className={classes['rest']}>
          <summary>{text('forecasts.mine.rest', { count: given - GLANCE })}</summary>
          <Given forecasts={record.forecasts.slice(GLANCE)} />
        </details>
      )}
    </Panel>
  );
}
