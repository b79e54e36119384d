import { IconGavel } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { AskForDecision } from '../../ui/asks/ask-for-decision.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { AsksChanged, AsksCount } from './api/asks-count.js';
import type { AsksSearch } from './asks-search.js';
import { AsksPanel } from './components/asks-panel.js';
import { ViewChoice } from './components/view-choice.js';

const route = getRouteApi('/in/results/asks');

/** Nothing was ever asked: what will be here, and the one button that starts it. */
function NothingAsked() {
  const text = useText();
  const may = useMay('askLeadership');
  const empty = (button?: ReactNode) => (
    <EmptyState
      icon={IconGavel}
      title={text('asks.empty.title')}
      why={text(may ? 'asks.empty.why' : 'asks.empty.read')}
      action={button}
    />
  );
  return may ? <AskForDecision look="filled" around={empty} /> : empty();
}

function Asks({ which }: AsksSearch) {
  if (which) return <AsksPanel key={which} view={which} />;
  return (
    <>
      <AsksPanel view="open" />
      <AsksPanel view="answered" />
    </>
  );
}

/** What leadership is asked to decide, what it answered, what came of it; asked and answered in place. */
export function AsksPage() {
  const text = useText();
  const { which } = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data, error }, again] = useQuery({ query: AsksCount });
  useSubscription({ query: AsksChanged });
  const isEmpty = data?.asks.totalCount === 0;
  const show = (next: AsksSearch['which']) =>
    void navigate({ to: '.', search: next ? { which: next } : {}, replace: true });
  return (
    <Page
      title={text('asks.title')}
      lead={text('asks.lead')}
      actions={data && !isEmpty && <ViewChoice view={which} onChange={show} />}
    >
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" count={3} />}
      {isEmpty && <NothingAsked />}
      {data && !isEmpty && (
        <>
          <AskForDecision />
          <Asks which={which} />
        </>
      )}
    </Page>
  );
}
