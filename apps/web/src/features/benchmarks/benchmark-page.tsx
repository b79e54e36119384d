import { isStale } from '@levain/domain/benchmarks/benchmark.js';
import { Button } from '@mantine/core';
import { IconEdit, IconTool } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { today } from '../../lib/today.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NotFoundState } from '../../ui/not-found-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { DateText } from '../../ui/values.js';
import { BenchmarkQuery, type BenchmarkShown } from './api/benchmark.js';
import { DerivedPrototypes } from './components/derived-prototypes.js';
import { EditBenchmark } from './components/edit-benchmark.js';
import { PublishedFigures } from './components/published-figures.js';
import { StaleBenchmark } from './components/stale-benchmark.js';

const route = getRouteApi('/in/benchmarks/$number');

function Story({ benchmark }: { benchmark: BenchmarkShown }) {
  const text = useText();
  const source = (
    <a href={benchmark.sourceUrl} target="_blank" rel="noreferrer noopener">
      {benchmark.sourceUrl}
    </a>
  );
  return (
    <Panel title={text('benchmarks.storyTitle')}>
      <Facts
        items={[
          { label: text('benchmarks.field.action'), value: benchmark.action },
          { label: text('benchmarks.field.context'), value: benchmark.context },
          { label: text('benchmarks.field.result'), value: benchmark.result },
          { label: text('benchmarks.field.sourceUrl'), value: source },
          { label: text('benchmarks.field.sourceAuthor'), value: benchmark.sourceAuthor },
          { label: text('benchmarks.field.publishedOn'), value: <DateText value={benchmark.publishedOn} /> },
          {
            label: text('benchmarks.field.recheckOn'),
            value: benchmark.recheckOn && <DateText value={benchmark.recheckOn} />,
          },
          { label: text('benchmarks.recordedBy'), value: benchmark.recordedBy.name },
        ]}
      />
    </Panel>
  );
}

function Derived({ benchmark }: { benchmark: BenchmarkShown }) {
  const text = useText();
  const mayPropose = useMay('createPrototype');
  const propose = mayPropose && (
    <LinkButton to="/prototypes/new" search={{ benchmark: benchmark.id }} variant="default" size="sm">
      {text('benchmarks.derive')}
    </LinkButton>
  );
  if (benchmark.prototypes.length === 0) {
    return (
      <EmptyState
        icon={IconTool}
        title={text('benchmarks.noPrototype')}
        why={text('benchmarks.noPrototypeWhy')}
        action={propose}
      />
    );
  }
  return (
    <Panel title={text('benchmarks.derivedTitle')} aside={propose}>
      <DerivedPrototypes prototypes={benchmark.prototypes} />
    </Panel>
  );
}

export function BenchmarkPage() {
  const text = useText();
  const { number } = route.useParams();
  const [editing, setEditing] = useState(false);
  const [{ data, error }, again] = useQuery({ query: BenchmarkQuery, variables: { number: Number(number) } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  const { benchmark } = data;
  if (!benchmark)
    return <NotFoundState back={<LinkButton to="/benchmarks">{text('benchmarks.title')}</LinkButton>} />;
  const edit = benchmark.viewerCanEdit && !editing && (
    <Button
      variant="default"
      leftSection={<IconEdit size={16} stroke={1.6} aria-hidden />}
      onClick={() => setEditing(true)}
    >
      {text('ui.edit')}
    </Button>
  );
  return (
    <Page
      title={benchmark.actor}
      above={`${text('benchmarks.oneTitle')} ${benchmark.number}`}
      lead={benchmark.sector}
      actions={edit}
    >
      {!editing && isStale(benchmark, today()) && <StaleBenchmark benchmark={benchmark} />}
      {editing ? (
        <EditBenchmark benchmark={benchmark} onDone={() => setEditing(false)} />
      ) : (
        <Story benchmark={benchmark} />
      )}
      {!editing && <PublishedFigures figures={benchmark.figures} />}
      <Derived benchmark={benchmark} />
    </Page>
  );
}
