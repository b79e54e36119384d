import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { OwnPersonQuery, ResumeProfile, WithdrawConsent } from '../api/own-profile.js';
import { ProfileForm } from './profile-form.js';
import { ProfileView } from './profile-view.js';
import classes from './profile.module.css';

function ListedActs({ isPaused, onEdit }: { isPaused: boolean; onEdit: () => void }) {
  const text = useText();
  const resume = useAct(ResumeProfile);
  const withdraw = useAct(WithdrawConsent);
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    await withdraw.run({});
    setLeaving(false);
  };
  return (
    <>
      <Group gap="xs">
        <Button onClick={onEdit}>{text('people.own.edit')}</Button>
        {isPaused && (
          <Button variant="default" loading={resume.running} onClick={() => void resume.run({})}>
            {text('people.own.resume')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => setLeaving(true)}>
          {text('people.own.withdraw')}
        </Button>
      </Group>
      <RefusalSummary act={resume} />
      <RefusalSummary act={withdraw} />
      <ConfirmDialog
        opened={leaving}
        onClose={() => setLeaving(false)}
        onConfirm={() => void leave()}
        title={text('people.own.withdraw')}
        confirmLabel={text('people.own.withdraw')}
        running={withdraw.running}
        stops
      >
        {text('people.own.withdrawWhat')}
      </ConfirmDialog>
    </>
  );
}

/** One's own profile as a relay, written here and nowhere else. Its words are those of the `people` catalogue. */
export function OwnProfilePanel() {
  const text = useText();
  const [editing, setEditing] = useState(false);
  const [{ data, error }, again] = useQuery({ query: OwnPersonQuery });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data?.viewer) return <LoadingState shape="rows" />;
  const { profile } = data.viewer.member.person;
  const listed = profile?.status === 'listed' ? profile : null;
  const close = () => setEditing(false);
  return (
    <Panel id="my-profile" title={text('people.own.title')}>
      {editing && <ProfileForm {...{ profile, topics: data.topics }} onDone={close} onCancel={close} />}
      {!editing && listed && (
        <>
          <ProfileView profile={listed} />
          <ListedActs isPaused={listed.isPaused} onEdit={() => setEditing(true)} />
        </>
      )}
      {!editing && !listed && (
        <>
          <p className={classes['words']}>{text('people.own.not')}</p>
          <p className={classes['quiet']}>{text('people.own.notWhy')}</p>
          <Group>
            <Button onClick={() => setEditing(true)}>{text('people.own.begin')}</Button>
          </Group>
        </>
      )}
    </Panel>
  );
}
