import { USUAL_PERIOD } from '@levain/domain/boards/period.js';
import { IconX } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useQuery, useSubscription } from 'urql';
import { MeetingPage } from '../../features/meeting/meeting-page.js';
import { AnswersChanged, answersFrom, BoardAnswersQuery } from '../../features/results/api/board-answers.js';
import { useText } from '../../i18n/use-text.js';
import { OpenAsksQuery } from '../../ui/asks/open-asks.js';
import { LinkButton } from '../../ui/link-button.js';
import { boardScope } from '../../ui/scope/scope-search.js';

const route = getRouteApi('/whole/meeting');

/** The board of the results, shown in a room: the same narrowing, everything it takes read at once. */
export function MeetingScreen() {
  const text = useText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const variables = { scope: boardScope(search), period: search.period ?? USUAL_PERIOD };
  const [board, readBoard] = useQuery({ query: BoardAnswersQuery, variables });
  const [asked, readAsked] = useQuery({ query: OpenAsksQuery });
  useSubscription({ query: AnswersChanged });
  const answers = useMemo(() => board.data && answersFrom(board.data.boardAnswers), [board.data]);
  const asks = useMemo(() => {
    const wanted = new Set(answers?.decide.asks.map(({ id }) => id.replace(/^ask_/, '')));
    const open = asked.data?.asks.edges.map(({ node }) => node);
    return answers && open?.filter(({ id }) => wanted.has(id.replace(/^ask_/, '')));
  }, [answers, asked.data]);
  const onLeave = useCallback(() => void navigate({ to: '/results', search }), [navigate, search]);
  const again = () => {
    readBoard();
    readAsked();
  };
  return (
    <MeetingPage
      answers={answers}
      asks={asks}
      error={board.error ?? asked.error}
      onRetry={again}
      onLeave={onLeave}
      leave={
        <LinkButton
          to="/results"
          search={search}
          variant="subtle"
          color="gray"
          leftSection={<IconX size={18} stroke={1.75} aria-hidden />}
        >
          {text('meeting.leave')}
        </LinkButton>
      }
    />
  );
}
