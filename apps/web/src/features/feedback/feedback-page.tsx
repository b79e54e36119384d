import { IconArrowForwardUp } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery, useSubscription } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { FeedbackChanged, FeedbackCount } from './api/feedbacks.js';
import { FeedbackFilters } from './components/feedback-filters.js';
import { FeedbackPanel } from './components/feedback-panel.js';
import type { FeedbackSearch } from './feedback-search.js';

const route = getRouteApi('/in/people/feedback');

/** Nothing was ever handed over: what will be here, and where it starts. */
function NothingHanded() {
  const text = useText();
  return (
    <EmptyState
      icon={IconArrowForwardUp}
      title={text('feedback.empty.title')}
      why={text('feedback.empty.why')}
      action={<LinkButton to="/experiments">{text('feedback.empty.action')}</LinkButton>}
    />
  );
}

function Panels({ which, department }: FeedbackSearch) {
  const departmentId = department ?? null;
  if (which) return <FeedbackPanel key={which} view={which} departmentId={departmentId} />;
  return (
    <>
      <FeedbackPanel view="waiting" departmentId={departmentId} />
      <FeedbackPanel view="answered" departmentId={departmentId} />
    </>
  );
}

/** What was said in experiments and handed over to departments: what waits, what was answered; answered in place. */
export function FeedbackPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data, error }, again] = useQuery({ query: FeedbackCount });
  useSubscription({ query: FeedbackChanged });
  const isEmpty = data?.feedbacks.totalCount === 0;
  const show = (next: FeedbackSearch) => void navigate({ to: '.', search: next, replace: true });
  return (
    <Page title={text('feedback.title')} lead={text('feedback.lead')}>
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" count={3} />}
      {isEmpty && <NothingHanded />}
      {data && !isEmpty && (
        <>
          <FeedbackFilters search={search} onChange={show} />
          <Panels {...search} />
        </>
      )}
    </Page>
  );
}
