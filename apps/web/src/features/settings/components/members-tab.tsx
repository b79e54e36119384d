import { folded } from '@levain/domain/learnings/search-terms.js';
import { Button, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { ErrorState } from '../../../ui/error-state.js';
import { useFirstOf } from '../../../ui/first-of.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { SearchBox } from '../../../ui/search-box.js';
import classes from '../../../ui/stacked-table.module.css';
import { MembersQuery, type MemberListed } from '../api/members.js';
import { InviteMemberDialog } from './invite-member-dialog.js';
import { MemberDialog, type MemberAsked } from './member-dialogs.js';
import { MemberRow } from './member-row.js';

/** From as many on, one looks for a member by a word. */
const MANY = 10;

/** Those whose name or address holds every word, however it is accented. */
function found(members: readonly MemberListed[], search: string | undefined): readonly MemberListed[] {
  const words = folded(search ?? '').split(/\s+/);
  return members.filter(({ name, email }) => {
    const said = folded(`${name} ${email}`);
    return words.every((word) => said.includes(word));
  });
}

interface MembersTableProps {
  readonly members: readonly MemberListed[];
  readonly onAsk: (asked: MemberAsked) => void;
}

function MembersTable({ members, onAsk }: MembersTableProps) {
  const text = useText();
  const mayManage = useMay('manageMembers');
  const [shown, more] = useFirstOf(members);
  return (
    <>
      <Table.ScrollContainer
        minWidth={720}
        type="native"
        tabIndex={0}
        aria-label={text('settings.tab.members')}
        className={classes['sideways']}
      >
        <Table verticalSpacing="xs" role="table" className={classes['table']}>
          <Table.Thead role="rowgroup">
            <Table.Tr role="row">
              <Table.Th role="columnheader">{text('settings.members.name')}</Table.Th>
              <Table.Th role="columnheader">{text('settings.members.role')}</Table.Th>
              <Table.Th role="columnheader">{text('settings.members.state')}</Table.Th>
              {mayManage && (
                <Table.Th role="columnheader" pos="relative">
                  <VisuallyHidden>{text('settings.members.acts')}</VisuallyHidden>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody role="rowgroup">
            {shown.map((member) => (
              <MemberRow key={member.id} member={member} onAsk={onAsk} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more}
    </>
  );
}

export function MembersTab() {
  const text = useText();
  const mayManage = useMay('manageMembers');
  const [inviting, setInviting] = useState(false);
  const [asked, setAsked] = useState<MemberAsked | null>(null);
  const [search, setSearch] = useState<string>();
  const [{ data, error }, again] = useQuery({ query: MembersQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" />;
  const invite = mayManage && (
    <Button
      leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setInviting(true)}
    >
      {text('settings.invite.title')}
    </Button>
  );
  const members = found(data.members, search);
  return (
    <Stack gap="md">
      <Panel title={text('settings.tab.members')} aside={invite}>
        {data.members.length > MANY && (
          <SearchBox label={text('settings.members.search')} value={search} onSearch={setSearch} />
        )}
        {members.length > 0 ? (
          <MembersTable key={search} members={members} onAsk={setAsked} />
        ) : (
          <Text c="dimmed" role="status">
            {text('ui.nothingFound', { q: search ?? '' })}
          </Text>
        )}
      </Panel>
      {inviting && <InviteMemberDialog onClose={() => setInviting(false)} />}
      {asked && <MemberDialog {...asked} onClose={() => setAsked(null)} />}
    </Stack>
  );
}
