import { useQuery } from 'urql';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import type { ParticipationView } from '../page/api/experiment-parts.js';
import { InvitationAlert } from './api/involving.js';
import { AnswerInvitation } from './api/participation-acts.js';

/** What is said when declining. */
export interface Declining {
  readonly reason: string;
  readonly suggestedPersonId: string | null;
  readonly namesMe: boolean;
}

/** Answering one's own invitation: yes with or without a forecast, above one's limit only by saying so; or not this time. */
export function useAnswer({ id, version }: ParticipationView) {
  const text = useText();
  const announce = useAnnounce();
  const act = useAct(AnswerInvitation);
  const [isAbove, setIsAbove] = useState(false);
  const [{ data }] = useQuery({ query: InvitationAlert, variables: { id } });
  const alert = data?.node?.__typename === 'Participation' ? data.node.loadAlert : null;
  const join = async (probability: number | null) => {
    const input = { id, version, accept: true, acceptAboveLimit: isAbove, probability };
    if ((await act.run({ input })).ok) announce(text('participations.joined'));
  };
  const decline = async ({ reason, ...suggestion }: Declining) => {
    const input = { id, version, accept: false, reason: reason.trim() || null, ...suggestion };
    if ((await act.run({ input })).ok) announce(text('participations.declined'));
  };
  return { act, alert, isAbove, setIsAbove, join, decline };
}
