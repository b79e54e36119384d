import { PARTICIPATION_ROLES } from '@levain/domain/participations/roles.js';
import { useText } from '../../../i18n/use-text.js';
import { useViewer } from '../../../lib/viewer.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import type { ParticipationView } from '../page/api/experiment-parts.js';
import { AnswerPanel } from './answer-panel.js';
import { useQuery } from 'urql';
import { ExperimentInvolving } from './api/involving.js';
import { CallsPanel } from './calls/calls-panel.js';
import { InviteForm } from './invite-form.js';
import { JoinPanel } from './join-panel.js';
import { LoneLeadPanel } from './lone-lead-panel.js';
import { Participant } from './participant.js';
import { SuggestionsPanel } from './suggestions-panel.js';
import { useFieldFocus } from '../page/use-field-focus.js';
import classes from './people.module.css';

const ORDER = { accepted: 0, invited: 1, declined: 2, left: 3 };

function Roles({ participations }: { participations: readonly ParticipationView[] }) {
  const text = useText();
  const roles = PARTICIPATION_ROLES.filter((role) => participations.some((each) => each.role === role));
  return roles.map((role) => (
    <div key={role} className={classes['group']}>
      <h3>{text(`participations.group.${role}`)}</h3>
      <ul className={classes['people']}>
        {participations
          .filter((each) => each.role === role)
          .sort((one, other) => ORDER[one.status] - ORDER[other.status])
          .map((each) => (
            <Participant key={each.id} participation={each} />
          ))}
      </ul>
    </div>
  ));
}

/** Everyone concerned, by role; inviting, joining, answering and leaving in place. */
export function ParticipantsPage() {
  const { number, participations, permissions, owner } = useExperiment();
  const { member } = useViewer();
  const text = useText();
  useDocumentTitle(text('participations.documentTitle', { number }));
  useFieldFocus(true);
  const [{ data }] = useQuery({ query: ExperimentInvolving, variables: { number } });
  const involving = data?.experiment;
  const own = participations.find(
    ({ person, status }) => person.id === member.person.id && status === 'invited',
  );
  const listed = participations.some(({ role, status }) => role === 'owner' && status === 'accepted');
  return (
    <>
      {own && <AnswerPanel participation={own} />}
      {involving?.loneLead && <LoneLeadPanel mentors={involving.loneLead.mentors} />}
      {permissions.canEdit && <SuggestionsPanel participations={participations} />}
      <Panel title={text('participations.panel')}>
        {!listed && <p className={classes['quiet']}>{text('participations.owner', { name: owner.name })}</p>}
        {participations.length === 0 && <p className={classes['quiet']}>{text('participations.empty')}</p>}
        <Roles participations={participations} />
      </Panel>
      {permissions.canEdit && <InviteForm />}
      {involving && <CallsPanel calls={involving.calls} />}
      {permissions.canJoin && !own && <JoinPanel />}
    </>
  );
}
