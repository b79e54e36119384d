import { Outlet, useParams } from '@tanstack/react-router';
import { IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { ExperimentProvider } from './experiment-context.js';
import { ExperimentChanged, ExperimentPageQuery } from './page/api/experiment-page.js';
import type { ExperimentView } from './page/api/experiment-parts.js';
import { ExperimentHead } from './page/experiment-head.js';

/** Everyone who looks sees the same: a change made elsewhere is asked for again. */
function useLiveExperiment(id: string | undefined, refresh: () => void): void {
  const [{ data }] = useSubscription({ query: ExperimentChanged, variables: { id: id ?? '' }, pause: !id });
  useEffect(() => {
    if (data) refresh();
  }, [data, refresh]);
}

function ExperimentMissing() {
  const text = useText();
  return (
    <Page title={text('experiments.missing.title')}>
      <EmptyState
        icon={IconLock}
        title={text('experiments.missing.what')}
        why={text('experiments.missing.why')}
        action={<LinkButton to="/experiments">{text('experiments.missing.action')}</LinkButton>}
      />
    </Page>
  );
}

export function ExperimentLayout() {
  const text = useText();
  const params = useParams({ strict: false });
  const number = Number(params.number);
  const known = Number.isSafeInteger(number) && number > 0;
  const [{ data, error, fetching }, ask] = useQuery({
    query: ExperimentPageQuery,
    variables: { number: known ? number : 0 },
    pause: !known,
  });
  const experiment: ExperimentView | null = data?.experiment ?? null;
  useLiveExperiment(experiment?.id, ask);
  if (experiment) {
    return (
      <ExperimentProvider value={experiment}>
        <ExperimentHead>
          <Outlet />
        </ExperimentHead>
      </ExperimentProvider>
    );
  }
  if (known && fetching) {
    return (
      <Page title={text('experiments.number', { number })}>
        <LoadingState shape="page" />
      </Page>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  return <ExperimentMissing />;
}
