import { Button } from '@mantine/core';
import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { PeopleQuery, type PersonListed } from './api/people.js';
import { NoPeople } from './components/no-people.js';
import { PeopleFilters } from './components/people-filters.js';
import { PeopleList } from './components/people-list.js';
import classes from './components/people-list.module.css';
import { PersonDialog } from './components/person-dialog.js';
import { ReferentsPanel } from './components/referents-panel.js';
import type { PeopleFilters as Filters } from './people-search.js';

const route = getRouteApi('/in/people/');

type Dialog = { readonly personId?: string } | null;

interface PeopleProps {
  readonly filters: Filters;
  readonly after?: string;
  readonly onCorrect: (person: PersonListed) => void;
  readonly onClear: () => void;
}

function People({ filters, after, onCorrect, onClear }: PeopleProps) {
  const text = useText();
  const { q, department, topic, who } = filters;
  const [{ data, error }, again] = useQuery({
    query: PeopleQuery,
    variables: {
      ...{ text: q ?? null, departmentId: department ?? null, topicId: topic ?? null },
      ...{ listed: who === 'relays', presence: who === 'left' ? 'left' : 'present', after: after ?? null },
    },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  const { edges, pageInfo, totalCount } = data.people;
  if (edges.length === 0) return <NoPeople {...{ filters, onClear }} />;
  return (
    <>
      {!after && (
        <p className={classes['count']} role="status">
          {text('people.count', { count: totalCount })}
        </p>
      )}
      <Panel>
        <PeopleList people={edges.map(({ node }) => node)} onCorrect={onCorrect} />
      </Panel>
      <NextPage pageInfo={pageInfo}>
        {(cursor) => <People {...{ filters, onCorrect, onClear }} after={cursor} />}
      </NextPage>
    </>
  );
}

function PageActions({ onAdd }: { onAdd: () => void }) {
  const text = useText();
  if (!useMay('managePeople')) return null;
  return (
    <>
      <LinkButton
        to="/people/import"
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
      >
        {text('people.import')}
      </LinkButton>
      <Button leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={onAdd}>
        {text('people.add')}
      </Button>
    </>
  );
}

/** The directory: who is here, by name, and who agreed that others turn to them. */
export function PeoplePage() {
  const text = useText();
  const navigate = useNavigate();
  const filters = route.useSearch();
  const [dialog, setDialog] = useState<Dialog>(null);
  const change = (next: Partial<Filters>) =>
    void navigate({ to: '/people', search: { ...filters, ...next }, replace: true });
  return (
    <Page
      title={text('people.title')}
      lead={text('people.lead')}
      actions={<PageActions onAdd={() => setDialog({})} />}
    >
      <ReferentsPanel />
      <PeopleFilters filters={filters} onChange={change} />
      <People
        key={JSON.stringify(filters)}
        filters={filters}
        onCorrect={({ id }) => setDialog({ personId: id })}
        onClear={() => void navigate({ to: '/people', search: {}, replace: true })}
      />
      {dialog && <PersonDialog {...dialog} onClose={() => setDialog(null)} />}
    </Page>
  );
}
