import { IconMailHeart, IconPlus } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { CardList, LinkCard } from '../../ui/link-card.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { useFormat } from '../../ui/use-format.js';
import { OwnNominationsQuery } from './api/own-nominations.js';
import { RoundsQuery, type RoundListed } from './api/rounds.js';
import { OwnNomination } from './components/own-nomination.js';
import { ResponseBar } from './components/response-bar.js';
import { RoundStateBadge } from './components/round-state-badge.js';

function RoundCard({ round }: { round: RoundListed }) {
  const text = useText();
  const format = useFormat();
  const dates = { start: format.dayShort(round.startsOn), end: format.day(round.endsOn) };
  return (
    <LinkCard
      above={
        <>
          <RoundStateBadge state={round.state} />
          <span>{text('nominations.fromTo', dates)}</span>
        </>
      }
      link={
        <TextLink to="/people/rounds/$roundId" params={{ roundId: round.id }}>
          {round.title}
        </TextLink>
      }
      below={
        <>
          <ResponseBar asked={round.asked} answered={round.answered} />
          <span>{text('nominations.answered', { answered: round.answered, asked: round.asked })}</span>
        </>
      }
    >
      {format.list(round.topics.map(({ name }) => name))}
    </LinkCard>
  );
}

function Rounds({ after }: { after?: string }) {
  const text = useText();
  const mayOpen = useMay('manageRounds');
  const [{ data, error }, again] = useQuery({ query: RoundsQuery, variables: { after: after ?? null } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" />;
  const { edges, pageInfo } = data.rounds;
  if (edges.length === 0) {
    return (
      <EmptyState
        icon={IconMailHeart}
        title={text('nominations.empty')}
        why={text(mayOpen ? 'nominations.emptyWhy' : 'nominations.emptyWhyOthers')}
        action={mayOpen && <LinkButton to="/people/rounds/new">{text('nominations.open')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <CardList>
        {edges.map(({ node }) => (
          <RoundCard key={node.id} round={node} />
        ))}
      </CardList>
      <NextPage pageInfo={pageInfo}>{(cursor) => <Rounds after={cursor} />}</NextPage>
    </>
  );
}

function OwnNominations() {
  const [{ data }] = useQuery({ query: OwnNominationsQuery });
  return data?.ownNominations.map((each) => <OwnNomination key={each.id} nomination={each} />);
}

export function RoundsPage() {
  const text = useText();
  const mayOpen = useMay('manageRounds');
  return (
    <Page
      title={text('nominations.title')}
      lead={text('nominations.lead')}
      actions={
        mayOpen && (
          <LinkButton to="/people/rounds/new" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
            {text('nominations.open')}
          </LinkButton>
        )
      }
    >
      <OwnNominations />
      <Rounds />
    </Page>
  );
}
