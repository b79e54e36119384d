import { Button } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SearchBox } from '../../ui/search-box.js';
import { PeopleQuery, type PersonListed } from './api/people.js';
import { PeopleTable } from './components/people-table.js';
import { PersonDialog } from './components/person-dialog.js';

const route = getRouteApi('/in/people/');

type Dialog = { readonly person?: PersonListed } | null;

interface PeopleProps {
  readonly q: string | undefined;
  readonly after?: string;
  readonly onOpen: (dialog: Dialog) => void;
}

function People({ q, after, onOpen }: PeopleProps) {
  const text = useText();
  const mayManage = useMay('managePeople');
  const [{ data, error }, again] = useQuery({
    query: PeopleQuery,
    variables: { text: q ?? null, after: after ?? null },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  const { edges, pageInfo } = data.people;
  if (edges.length === 0 && q) return <p role="status">{text('ui.nothingFound', { q })}</p>;
  if (edges.length === 0) {
    const add = mayManage && <Button onClick={() => onOpen({})}>{text('people.add')}</Button>;
    return (
      <EmptyState
        icon={IconUsersGroup}
        title={text('people.empty')}
        why={text('people.emptyWhy')}
        action={add}
      />
    );
  }
  return (
    <>
      <Panel>
        <PeopleTable people={edges.map(({ node }) => node)} onCorrect={(person) => onOpen({ person })} />
      </Panel>
      <NextPage pageInfo={pageInfo}>{(cursor) => <People q={q} after={cursor} onOpen={onOpen} />}</NextPage>
    </>
  );
}

export function PeoplePage() {
  const text = useText();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const mayManage = useMay('managePeople');
  const [dialog, setDialog] = useState<Dialog>(null);
  return (
    <Page
      title={text('people.title')}
      lead={text('people.lead')}
      actions={
        mayManage && (
          <Button
            leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setDialog({})}
          >
            {text('people.add')}
          </Button>
        )
      }
    >
      <SearchBox
        label={text('people.search')}
        value={q}
        onSearch={(next) => void navigate({ to: '.', search: { q: next }, replace: true })}
      />
      <People key={q ?? ''} q={q} onOpen={setDialog} />
      {dialog && <PersonDialog {...dialog} onClose={() => setDialog(null)} />}
    </Page>
  );
}
