import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NotFoundState } from '../../ui/not-found-state.js';
import { Page } from '../../ui/page.js';
import { useFormat } from '../../ui/use-format.js';
import { RoundQuery } from './api/round.js';
import { DepartmentResponses } from './components/department-responses.js';
import { RoundActions } from './components/round-actions.js';
import { RoundResults } from './components/round-results.js';
import { RoundStateBadge } from './components/round-state-badge.js';

const route = getRouteApi('/in/people/rounds/$roundId');

export function RoundPage() {
  const text = useText();
  const format = useFormat();
  const mayManage = useMay('manageRounds');
  const { roundId } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: RoundQuery, variables: { id: roundId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  const { round } = data;
  if (!round)
    return <NotFoundState back={<LinkButton to="/people/rounds">{text('nominations.title')}</LinkButton>} />;
  const hasEnded = round.state === 'closed' || round.state === 'cancelled';
  const dates = { start: format.dayShort(round.startsOn), end: format.day(round.endsOn) };
  return (
    <Page
      title={round.title}
      above={<TextLink to="/people/rounds">{text('nominations.title')}</TextLink>}
      aside={<RoundStateBadge state={round.state} />}
      lead={`${text('nominations.fromTo', dates)} · ${format.list(round.topics.map(({ name }) => name))}`}
      actions={mayManage && !hasEnded && <RoundActions round={round} />}
    >
      {hasEnded && <RoundResults round={round} />}
      <DepartmentResponses round={round} />
      {!hasEnded && <RoundResults round={round} />}
    </Page>
  );
}
