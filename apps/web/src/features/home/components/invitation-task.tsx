import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { T, useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ErrorState } from '../../../ui/error-state.js';
import { TextLink } from '../../../ui/link-button.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { AnswerInvitation } from '../api/answer-invitation.js';
import type { Task } from '../api/home.js';
import { InvitationQuery, type Invitation } from '../api/invitation.js';
import classes from './home.module.css';
import { useTaskWords } from './use-task-words.js';

interface InvitationTaskProps {
  readonly task: Task & { readonly experiment: NonNullable<Task['experiment']> };
  readonly participationId: string;
  readonly onAnswered: () => void;
}

interface AnswerProps {
  readonly running: boolean;
  readonly onAnswer: (accept: boolean, reason: string | null) => void;
}

function Answer({ running, onAnswer }: AnswerProps) {
  const text = useText();
  const [isDeclining, setIsDeclining] = useState(false);
  const [reason, setReason] = useState('');
  if (!isDeclining) {
    return (
      <Group gap="xs">
        <Button loading={running} onClick={() => onAnswer(true, null)}>
          {text('home.invitation.accept')}
        </Button>
        <Button variant="default" disabled={running} onClick={() => setIsDeclining(true)}>
          {text('home.invitation.decline')}
        </Button>
      </Group>
    );
  }
  return (
    <form
      className={classes['decline']}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(false, reason.trim() || null);
      }}
    >
      <Textarea
        label={`${text('home.invitation.reason')} (${text('ui.optional')})`}
        description={text('home.invitation.reasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        autoFocus
      />
      <Group gap="xs">
        <Button type="submit" loading={running}>
          {text('home.invitation.confirmDecline')}
        </Button>
        <Button variant="default" disabled={running} onClick={() => setIsDeclining(false)}>
          {text('ui.cancel')}
        </Button>
      </Group>
    </form>
  );
}

function Asked({ invitation }: { invitation: Invitation }) {
  const text = useText();
  const role = text(`words.participationRole.${invitation.role}`);
  return (
    <>
      <p className={classes['asked']}>
        <T
          id="home.invitation.asked"
          values={{
            name: invitation.invitedBy?.name ?? 'Levain',
            role,
            b: (chunks) => <b>{chunks}</b>,
          }}
        />
      </p>
      {invitation.message && <blockquote className={classes['message']}>{invitation.message}</blockquote>}
    </>
  );
}

/** Who asks, for which role, until when: answered on the spot. */
export function InvitationTask({ task, participationId, onAnswered }: InvitationTaskProps) {
  const text = useText();
  const announce = useAnnounce();
  const due = useTaskWords().due(task);
  const { number, title } = task.experiment;
  const [{ data, error }, again] = useQuery({ query: InvitationQuery, variables: { id: participationId } });
  const act = useAct(AnswerInvitation);
  const invitation = data?.node?.__typename === 'Participation' ? data.node : null;
  const isAbove = act.refusals.some(({ field }) => field === 'acceptAboveLimit');
  const answer = async (accept: boolean, reason: string | null, acceptAboveLimit = false) => {
    if (!invitation) return;
    const { id, version } = invitation;
    const above = acceptAboveLimit ? { acceptAboveLimit } : {};
    const input = { id, version, accept, reason, suggestedPersonId: null, ...above };
    const done = await act.run({ input });
    if (!done.ok) return;
    announce(text(accept ? 'home.invitation.accepted' : 'home.invitation.declined', { number }));
    onAnswered();
  };
  return (
    <li className={classes['invitation']}>
      <TextLink to="/experiments/$number" params={{ number: String(number) }} fw={600}>
        EXP-{number} {title}
      </TextLink>
      {error && !data && <ErrorState error={error} onRetry={() => again()} />}
      {!data && !error && <LoadingState shape="rows" count={1} />}
      {invitation && <Asked invitation={invitation} />}
      {due && <p className={classes['due']}>{due}</p>}
      {invitation && (
        <Answer running={act.running} onAnswer={(accept, reason) => void answer(accept, reason)} />
      )}
      <RefusalSummary act={act} title={text('home.invitation.refused')} />
      {isAbove && (
        <div>
          <Button variant="default" loading={act.running} onClick={() => void answer(true, null, true)}>
            {text('home.invitation.acceptAbove')}
          </Button>
        </div>
      )}
      <TextLink to="/experiments/$number/people" params={{ number: String(number) }} size="sm">
        {text('home.invitation.suggest')}
      </TextLink>
    </li>
  );
}
