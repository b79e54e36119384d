import { IconHandStop } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { RaiseObjection } from '../../ui/objections/raise-objection.js';
import { Page } from '../../ui/page.js';
import { ObjectionMapQuery } from './api/objection-map.js';
import { MadeOf } from './components/made-of.js';
import { MapPanel } from './components/map-panel.js';
import { SaidAndDone } from './components/said-and-done.js';
import type { ObjectionSearch } from './objection-search.js';

const route = getRouteApi('/in/people/objections');

/** A year of months, two years of quarters. */
const COLUMNS = { month: 12, quarter: 8 } as const;

/** Where people resist, how strongly, what came of it. */
export function ObjectionMapPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const step = search.step ?? 'month';
  const variables = { step, count: COLUMNS[step], kind: search.kind ?? null };
  const [{ data, error }, again] = useQuery({ query: ObjectionMapQuery, variables });
  const narrow = (next: Partial<ObjectionSearch>) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...next }), replace: true });
  const map = data?.objectionMap;
  const isNarrowed = Boolean(search.kind);
  return (
    <Page title={text('objections.map.title')} lead={text('objections.map.lead')}>
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!map && !error && <LoadingState shape="chart" />}
      {map && map.rows.length === 0 && !isNarrowed ? (
        <RaiseObjection
          look="filled"
          around={(button) => (
            <EmptyState
              icon={IconHandStop}
              title={text('objections.empty.title')}
              why={text('objections.empty.why')}
              action={button}
            />
          )}
        />
      ) : (
        map && (
          <>
            <RaiseObjection />
            <MapPanel map={map} search={search} step={step} onNarrow={narrow} />
            <MadeOf search={search} step={step} onNarrow={narrow} map={map} />
            <SaidAndDone />
          </>
        )
      )}
    </Page>
  );
}
