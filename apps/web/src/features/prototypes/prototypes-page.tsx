import { IconPlus, IconTool } from '@tabler/icons-react';
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
import { PrototypesQuery, type PrototypeListed } from './api/prototypes.js';

const route = getRouteApi('/in/prototypes');

function PrototypeCard({ prototype }: { prototype: PrototypeListed }) {
  const text = useText();
  const above = [
    text('prototypes.number', { number: prototype.number }),
    text(`words.activity.${prototype.activity}`),
    prototype.project?.name,
  ];
  return (
    <LinkCard
      above={above.filter(Boolean).join(' · ')}
      link={
        <TextLink to="/prototypes/$number" params={{ number: String(prototype.number) }}>
          {prototype.name}
        </TextLink>
      }
      below={
        <>
          <span>{text('prototypes.benchmarkCount', { count: prototype.benchmarks.length })}</span>
          <span>{text('prototypes.experimentCount', { count: prototype.experiments.length })}</span>
        </>
      }
    >
      {prototype.smallestForm}
    </LinkCard>
  );
}

function Nothing({ q }: { q: string | undefined }) {
  const text = useText();
  const mayPropose = useMay('createPrototype');
  if (q) return <p role="status">{text('ui.nothingFound', { q })}</p>;
  return (
    <EmptyState
      icon={IconTool}
      title={text('prototypes.empty')}
      why={text('prototypes.emptyWhy')}
      action={mayPropose && <LinkButton to="/prototypes/new">{text('prototypes.emptyAction')}</LinkButton>}
    />
  );
}

function Prototypes({ q, after }: { q: string | undefined; after?: string }) {
  const [{ data, error }, again] = useQuery({
    query: PrototypesQuery,
    variables: { text: q ?? null, after: after ?? null },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" />;
  const { edges, pageInfo } = data.prototypes;
  if (edges.length === 0) return <Nothing q={q} />;
  return (
    <>
      <CardList>
        {edges.map(({ node }) => (
          <PrototypeCard key={node.id} prototype={node} />
        ))}
      </CardList>
      <NextPage pageInfo={pageInfo}>{(cursor) => <Prototypes q={q} after={cursor} />}</NextPage>
    </>
  );
}

export function PrototypesPage() {
  const text = useText();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const mayPropose = useMay('createPrototype');
  return (
    <Page
      title={text('prototypes.title')}
      lead={text('prototypes.lead')}
      actions={
        mayPropose && (
          <LinkButton to="/prototypes/new" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
            {text('prototypes.newTitle')}
          </LinkButton>
        )
      }
    >
      <SearchBox
        label={text('prototypes.search')}
        value={q}
        onSearch={(next) => void navigate({ to: '.', search: { q: next }, replace: true })}
      />
      <Prototypes key={q ?? ''} q={q} />
    </Page>
  );
}
