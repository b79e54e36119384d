import {
  ADMINISTRATIVE,
  HISTORY_SUBJECTS,
  type HistorySubject,
} from '@levain/domain/audit/administrative.js';
import { Button, Select, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { NextPage } from '../../../ui/next-page.js';
import { Panel } from '../../../ui/panel.js';
import { MembersQuery } from '../api/members.js';
import { dayOfEvent, HistoryDays } from './history-days.js';
import classes from './history.module.css';
import { WorkspaceHistory } from './workspace-history.js';

const route = getRouteApi('/in/settings');

/** What the history is narrowed to; in the address, so that a view can be sent. */
interface Narrowed {
  readonly about: HistorySubject | undefined;
  readonly actor: string | undefined;
}

const subjectOf = (word: string | null | undefined): HistorySubject | undefined =>
  HISTORY_SUBJECTS.find((each) => each === word);

function Filters({ about, actor, onChange }: Narrowed & { onChange: (next: Narrowed) => void }) {
  const text = useText();
  const [{ data }] = useQuery({ query: MembersQuery });
  return (
    <div className={classes['filters']} role="group" aria-label={text('settings.history.filters')}>
      <Select
        label={text('settings.history.about.label')}
        placeholder={text('settings.history.about.all')}
        data={HISTORY_SUBJECTS.map((each) => ({
          value: each,
          label: text(`settings.history.about.${each}`),
        }))}
        value={about ?? null}
        onChange={(value) => onChange({ about: subjectOf(value), actor })}
        clearable
      />
      <Select
        label={text('settings.history.by.label')}
        placeholder={text('settings.history.by.all')}
        data={(data?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={actor ?? null}
        onChange={(value) => onChange({ about, actor: value ?? undefined })}
        searchable
        clearable
      />
    </div>
  );
}

interface HistoryPartProps extends Narrowed {
  readonly after?: string;
  readonly lastDay?: string | undefined;
  readonly onWhole: () => void;
}

/** One page of it, and behind it the next one. */
function HistoryPart({ about, actor, after, lastDay, onWhole }: HistoryPartProps) {
  const text = useText();
  const [{ data, error }, again] = useQuery({
    query: WorkspaceHistory,
    variables: {
      kinds: about ? [...ADMINISTRATIVE[about]] : null,
      actorId: actor ?? null,
      after: after ?? null,
    },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  const { edges, pageInfo } = data.workspaceHistory;
  const events = edges.map(({ node }) => node);
  const last = events.at(-1);
  if (!last && !after)
    return (
      <EmptyState
        order={3}
        icon={IconHistory}
        title={text(about || actor ? 'settings.history.none' : 'settings.history.empty')}
        why={text(about || actor ? 'settings.history.noneWhy' : 'settings.history.emptyWhy')}
        action={(about || actor) && <Button onClick={onWhole}>{text('settings.history.whole')}</Button>}
      />
    );
  return (
    <>
      <HistoryDays events={events} except={lastDay} />
      <NextPage pageInfo={pageInfo}>
        {(cursor) => (
          <HistoryPart
            {...{ about, actor, onWhole }}
            after={cursor}
            lastDay={last ? dayOfEvent(last) : lastDay}
          />
        )}
      </NextPage>
    </>
  );
}

/** Who administered the workspace, and how. */
export function HistoryTab() {
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { about, actor } = { about: subjectOf(search.about), actor: search.actor };
  const narrow = (next: Narrowed) =>
    void navigate({ to: '/settings', search: { tab: 'history', ...next }, replace: true });
  return (
    <Panel title={text('settings.tab.history')} sentence={text('settings.history.why')}>
      <Stack gap="md">
        <Filters about={about} actor={actor} onChange={narrow} />
        <HistoryPart
          key={`${about} ${actor}`}
          about={about}
          actor={actor}
          onWhole={() => narrow({ about: undefined, actor: undefined })}
        />
      </Stack>
    </Panel>
  );
}
