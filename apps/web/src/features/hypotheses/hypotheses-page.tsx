import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import { IconBulb, IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
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
import { SearchBox } from '../../ui/search-box.js';
import { HypothesesQuery, type HypothesisListed } from './api/hypotheses.js';

const route = getRouteApi('/in/hypotheses');

function EvidenceLine({ hypothesis }: { hypothesis: HypothesisListed }) {
  const text = useText();
  const { evidence, experiments } = hypothesis;
  if (evidence.for + evidence.against + evidence.undecided === 0) {
    return <span>{text('hypotheses.experimentCount', { count: experiments.length })}</span>;
  }
  return (
    <span>
      {text('hypotheses.evidenceLine', {
        for: evidence.for,
        against: evidence.against,
        undecided: evidence.undecided,
      })}
    </span>
  );
}

function HypothesisCard({ hypothesis }: { hypothesis: HypothesisListed }) {
  const text = useText();
  const above = [text('hypotheses.number', { number: hypothesis.number }), hypothesis.project?.name];
  return (
    <LinkCard
      above={above.filter(Boolean).join(' · ')}
      link={
        <TextLink to="/hypotheses/$number" params={{ number: String(hypothesis.number) }}>
          {composeSentence(hypothesis, hypothesis.locale).text}
        </TextLink>
      }
      below={
        <>
          <span>{hypothesis.owner.name}</span>
          <EvidenceLine hypothesis={hypothesis} />
        </>
      }
    />
  );
}

function Nothing({ q }: { q: string | undefined }) {
  const text = useText();
  const mayWrite = useMay('createHypothesis');
  if (q) return <p role="status">{text('ui.nothingFound', { q })}</p>;
  return (
    <EmptyState
      icon={IconBulb}
      title={text('hypotheses.empty')}
      why={text('hypotheses.emptyWhy')}
      action={mayWrite && <LinkButton to="/hypotheses/new">{text('hypotheses.emptyAction')}</LinkButton>}
    />
  );
}

function Hypotheses({ q, after }: { q: string | undefined; after?: string }) {
  const [{ data, error }, again] = useQuery({
    query: HypothesesQuery,
    variables: { text: q ?? null, after: after ?? null },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" />;
  const { edges, pageInfo } = data.hypotheses;
  if (edges.length === 0) return <Nothing q={q} />;
  return (
    <>
      <CardList>
        {edges.map(({ node }) => (
          <HypothesisCard key={node.id} hypothesis={node} />
        ))}
      </CardList>
      <NextPage pageInfo={pageInfo}>{(cursor) => <Hypotheses q={q} after={cursor} />}</NextPage>
    </>
  );
}

export function HypothesesPage() {
  const text = useText();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const mayWrite = useMay('createHypothesis');
  return (
    <Page
      title={text('hypotheses.title')}
      lead={text('hypotheses.lead')}
      actions={
        mayWrite && (
          <LinkButton to="/hypotheses/new" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
            {text('hypotheses.newTitle')}
          </LinkButton>
        )
      }
    >
      <SearchBox
        label={text('hypotheses.search')}
        value={q}
        onSearch={(next) => void navigate({ to: '.', search: { q: next }, replace: true })}
      />
      <Hypotheses key={q ?? ''} q={q} />
    </Page>
  );
}
