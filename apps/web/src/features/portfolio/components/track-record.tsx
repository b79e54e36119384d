import { useQuery } from 'urql';
import { T, useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { boardScope, scopeOf, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useFormat } from '../../../ui/use-format.js';
import { TrackRecordQuery, type TrackRecord } from '../api/track-record.js';
import { EffectPairs } from './effect-pairs.js';
import classes from './portfolio.module.css';
import { WinRates, type WinRateLine } from './win-rates.js';

/** How many were confirmed, as a share once there are enough of them. */
function Answer({ winRate, search }: { winRate: TrackRecord['winRate']; search: ScopeSearch }) {
  const format = useFormat();
  const { confirmed, evaluated, rate } = winRate;
  return (
    <T
      id={rate === null ? 'portfolio.record.few' : 'portfolio.record.some'}
      values={{
        confirmed,
        evaluated,
        rate: rate === null ? '' : format.percent(rate, 0),
        won: (chunks) => (
          <TextLink key="won" to="/experiments" search={{ ...scopeOf(search), verdicts: ['confirmed'] }}>
            {chunks}
          </TextLink>
        ),
      }}
    />
  );
}

function useLines({ byDepartment, byActivity }: TrackRecord, search: ScopeSearch) {
  const text = useText();
  const departments = byDepartment.map(({ departmentId, name, winRate }): WinRateLine => ({
    key: departmentId,
    name,
    winRate,
    search: { ...scopeOf(search), department: departmentId },
  }));
  const activities = byActivity.map(({ activity, winRate }): WinRateLine => ({
    key: activity,
    name: text(`words.activity.${activity}`),
    winRate,
    search: { ...scopeOf(search), activity },
  }));
  return { departments, activities };
}

function Record({ record, search }: { record: TrackRecord; search: ScopeSearch }) {
  const text = useText();
  const format = useFormat();
  const { rate, low, high } = record.winRate;
  const { departments, activities } = useLines(record, search);
  return (
    <>
      {rate !== null && low !== null && high !== null && (
        <p className={classes['prose']}>
          {text('portfolio.record.how', { low: format.percent(low, 0), high: format.percent(high, 0) })}
        </p>
      )}
      <WinRates title={text('portfolio.record.byDepartment')} lines={departments} />
      <WinRates title={text('portfolio.record.byActivity')} lines={activities} />
      {record.families.map((family) => (
        <EffectPairs key={`${family.metricId} ${family.direction}`} family={family} />
      ))}
    </>
  );
}

/** All verdicts together: how often hypotheses hold, and how much of a measured effect to believe. */
export function TrackRecordPanel({ search }: { search: ScopeSearch }) {
  const text = useText();
  const [{ data, error }, again] = useQuery({
    query: TrackRecordQuery,
    variables: { filter: boardScope(search) },
  });
  const record = data?.trackRecord;
  const title = text('portfolio.record.title');
  if (error && !record) {
    return (
      <Panel title={title}>
        <ErrorState error={error} onRetry={() => again()} />
      </Panel>
    );
  }
  // Nothing evaluated: the verdicts above have said so.
  if (!record || record.winRate.evaluated === 0) return null;
  return (
    <Panel
      title={title}
      sentence={
        <b className={classes['answer']}>
          <Answer winRate={record.winRate} search={search} />
        </b>
      }
    >
      <Record record={record} search={search} />
    </Panel>
  );
}
