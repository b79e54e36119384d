import { Fragment, type ReactNode } from 'react';
import { T, useText } from '../../../i18n/use-text.js';
import { eventSentence } from '../../../ui/event-words.js';
import { TextLink } from '../../../ui/link-button.js';
import type { AdministrativeEvent, PersonNamed } from './workspace-history.js';

/** Nothing is left to read of somebody who was forgotten. */
function PersonName({ person, name = person.name }: { person: PersonNamed; name?: string }) {
  if (person.isForgotten) return <>{name}</>;
  return (
    <TextLink to="/people/$personId" params={{ personId: person.id }}>
      {name}
    </TextLink>
  );
}

/** The people of an event that is not about one of them alone. */
export function PeopleNamed({ people }: { people: readonly PersonNamed[] }): ReactNode {
  return people.map((person, index) => (
    <Fragment key={person.id}>
      {index > 0 && ', '}
      <PersonName person={person} />
    </Fragment>
  ));
}

const ABOUT_SOMEBODY = ['member', 'person', 'referent'];

/** Their sentences are about whoever did it. */
const ABOUT_ONESELF = ['memberInvitationAccepted', 'identityLinked', 'identityUnlinked'];

export const isAboutSomebody = ({ objectType }: Pick<AdministrativeEvent, 'objectType'>): boolean =>
  ABOUT_SOMEBODY.includes(objectType);

/** What happened, and to whom or what. */
export function EventAbout({ event }: { event: AdministrativeEvent }) {
  const text = useText();
  const what = eventSentence(event, text);
  const { subject, kind } = event;
  const somebody = isAboutSomebody(event) ? subject?.people[0] : undefined;
  if (!subject || ABOUT_ONESELF.includes(kind)) return <>{what}</>;
  const named = somebody ? (
    <PersonName person={somebody} name={subject.name} />
  ) : (
    <strong>{subject.name}</strong>
  );
  return (
    <T id="settings.history.about" values={{ what, subject: <Fragment key="subject">{named}</Fragment> }} />
  );
}
