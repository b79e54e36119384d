import { Button, Select } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { Columns } from '../../ui/columns.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { CallFilters, CallsQuery } from './api/calls.js';
import classes from './components/calls.module.css';
import { CallCard } from './components/call-card.js';

const route = getRouteApi('/in/people/calls');

interface Filters {
  readonly topic?: string | undefined;
  readonly department?: string | undefined;
}

function FilterBar({ topic, department }: Filters) {
  const text = useText();
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: CallFilters });
  const choices = (named: readonly { id: string; name: string }[] | undefined) =>
    (named ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const set = (more: Filters) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...more }), replace: true });
  return (
    <div className={classes['filters']}>
      <Select
        label={text('calls.topic')}
        placeholder={text('calls.any')}
        data={choices(data?.topics)}
        value={topic ?? null}
        clearable
        searchable
        onChange={(value) => set({ topic: value ?? undefined })}
      />
      <Select
        label={text('calls.department')}
        placeholder={text('calls.any')}
        data={choices(data?.departments)}
        value={department ?? null}
        clearable
        searchable
        onChange={(value) => set({ department: value ?? undefined })}
      />
    </div>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  if (!isFiltered) {
    const choose = <LinkButton to="/experiments">{text('calls.emptyAct')}</LinkButton>;
    return (
      <EmptyState
        icon={IconSpeakerphone}
        title={text('calls.empty')}
        why={text('calls.emptyWhy')}
        action={choose}
      />
    );
  }
  return (
    <div role="status">
      <p>{text('calls.nothing')}</p>
      <Button variant="default" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>
        {text('calls.clear')}
      </Button>
    </div>
  );
}

function Calls({ topic, department, after }: Filters & { readonly after?: string }) {
  const variables = { topicId: topic ?? null, departmentId: department ?? null, after: after ?? null };
  const [{ data, error }, again] = useQuery({ query: CallsQuery, variables });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" />;
  const { edges, pageInfo } = data.calls;
  if (edges.length === 0) return <Nothing isFiltered={Boolean(topic ?? department)} />;
  return (
    <>
      <Columns most={2} least={300}>
        {edges.map(({ node }) => (
          <CallCard key={node.id} call={node} />
        ))}
      </Columns>
      <NextPage pageInfo={pageInfo}>
        {(cursor) => <Calls topic={topic} department={department} after={cursor} />}
      </NextPage>
    </>
  );
}

/** What the experiments look for: everybody browses, and offers themselves. */
export function CallsPage() {
  const text = useText();
  const { topic, department } = route.useSearch();
  return (
    <Page title={text('calls.title')} lead={text('calls.lead')}>
      <FilterBar topic={topic} department={department} />
      <Calls key={`${topic} ${department}`} topic={topic} department={department} />
    </Page>
  );
}
