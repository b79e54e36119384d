import { isStale } from '@levain/domain/benchmarks/benchmark.js';
import { IconCompass, IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { today } from '../../lib/today.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { CardList, LinkCard } from '../../ui/link-card.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { DateText } from '../../ui/values.js';
import { BenchmarksQuery, type BenchmarkListed } from './api/benchmarks.js';

const route = getRouteApi('/in/benchmarks');

function BenchmarkCard({ benchmark }: { benchmark: BenchmarkListed }) {
  const text = useText();
  return (
    <LinkCard
      above={[text('benchmarks.number', { number: benchmark.number }), benchmark.sector]
        .filter(Boolean)
        .join(' · ')}
      link={
        <TextLink to="/benchmarks/$number" params={{ number: String(benchmark.number) }}>
          {benchmark.actor}
        </TextLink>
      }
      below={
        <>
          <span>
            {benchmark.sourceAuthor}, <DateText value={benchmark.publishedOn} />
          </span>
          {isStale(benchmark, today()) && <strong>{text('benchmarks.stale')}</strong>}
          <span>{text('benchmarks.prototypeCount', { count: benchmark.prototypes.length })}</span>
        </>
      }
    >
      {benchmark.action}
    </LinkCard>
  );
}

function Nothing({ q }: { q: string | undefined }) {
  const text = useText();
  const mayRecord = useMay('createBenchmark');
  if (q) return <p role="status">{text('ui.nothingFound', { q })}</p>;
  return (
    <EmptyState
      icon={IconCompass}
      title={text('benchmarks.empty')}
      why={text('benchmarks.emptyWhy')}
      action={mayRecord && <LinkButton to="/benchmarks/new">{text('benchmarks.emptyAction')}</LinkButton>}
    />
  );
}

function Benchmarks({ q, after }: { q: string | undefined; after?: string }) {
  const [{ data, error }, again] = useQuery({
    query: BenchmarksQuery,
    variables: { text: q ?? null, after: after ?? null },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" />;
  const { edges, pageInfo } = data.benchmarks;
  if (edges.length === 0) return <Nothing q={q} />;
  return (
    <>
      <CardList>
        {edges.map(({ node }) => (
          <BenchmarkCard key={node.id} benchmark={node} />
        ))}
      </CardList>
      <NextPage pageInfo={pageInfo}>{(cursor) => <Benchmarks q={q} after={cursor} />}</NextPage>
    </>
  );
}

export function BenchmarksPage() {
  const text = useText();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const mayRecord = useMay('createBenchmark');
  return (
    <Page
      title={text('benchmarks.title')}
      lead={text('benchmarks.lead')}
      actions={
        mayRecord && (
          <LinkButton to="/benchmarks/new" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
            {text('benchmarks.newTitle')}
          </LinkButton>
        )
      }
    >
      <SearchBox
        label={text('benchmarks.search')}
        value={q}
        onSearch={(next) => void navigate({ to: '.', search: { q: next }, replace: true })}
      />
      <Benchmarks key={q ?? ''} q={q} />
    </Page>
  );
}
