import { Anchor } from '@mantine/core';
import { IconUserOff, IconUserQuestion } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay, useViewer } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useFormat } from '../../ui/use-format.js';
import { PersonQuery, type PersonShown } from './api/person.js';
import { PersonBadges } from './components/person-badges.js';
import { AskPanel } from './person/ask-panel.js';
import { LoadPanel } from './person/load-panel.js';
import { ManageMenu } from './person/manage-menu.js';
import classes from './person/person.module.css';
import { DidPanel, TookPartPanel } from './person/took-part-panel.js';
import { OwnPrivacyPanel } from './profile/own-privacy-panel.js';
import { OwnProfilePanel } from './profile/own-profile-panel.js';
import { ProfileView } from './profile/profile-view.js';

const route = getRouteApi('/in/people/$personId');

function FactsPanel({ person }: { person: PersonShown }) {
  const text = useText();
  const format = useFormat();
  const { department, manager, site, email, member, hasAccount, leftAt, locale } = person;
  return (
    <Panel title={text('people.person.facts')}>
      <Facts
        items={[
          { label: text('people.department'), value: department?.name },
          {
            label: text('people.manager'),
            value: manager && (
              <TextLink to="/people/$personId" params={{ personId: manager.id }}>
                {manager.name}
              </TextLink>
            ),
          },
          { label: text('people.site'), value: site },
          { label: text('people.email'), value: email && <Anchor href={`mailto:${email}`}>{email}</Anchor> },
          {
            label: text('people.account'),
            value: hasAccount && member ? text(`words.memberRole.${member.role}`) : text('people.noAccount'),
          },
          { label: text('people.locale'), value: locale && text(`people.localeOf.${locale}`) },
          {
            label: text('people.badge.left'),
            value: leftAt && text('people.person.leftOn', { date: format.day(leftAt.slice(0, 10)) }),
          },
        ]}
      />
    </Panel>
  );
}

function ProfilePanel({ person: { name, profile } }: { person: PersonShown }) {
  const text = useText();
  return (
    <Panel title={text('people.profile.title', { name })}>
      {profile?.status === 'listed' ? (
        <ProfileView profile={profile} />
      ) : (
        <>
          <p style={{ margin: 0 }}>{text('people.profile.notRelay', { name })}</p>
          <p className={classes['quiet']}>{text('people.profile.notRelayWhy')}</p>
        </>
      )}
    </Panel>
  );
}

function Person({ person }: { person: PersonShown }) {
  const mayManage = useMay('managePeople');
  const text = useText();
  const mayInvite = useMay('createExperiment');
  const isMe = useViewer().member.person.id === person.id;
  const { department, site, name } = person;
  return (
    <Page
      title={name}
      above={<TextLink to="/people">{text('people.section.directory')}</TextLink>}
      aside={<PersonBadges {...person} />}
      lead={[department?.name, site].filter(Boolean).join(' · ')}
      actions={mayManage && <ManageMenu person={person} />}
    >
      <div className={classes['sides']}>
        <div className={classes['side']}>
          {isMe ? <OwnProfilePanel /> : <ProfilePanel person={person} />}
          <TookPartPanel person={person} />
          <DidPanel person={person} />
        </div>
        <div className={classes['side']}>
          {!isMe && mayInvite && !person.leftAt && <AskPanel name={name} />}
          <LoadPanel load={person.load} solicitations={person.solicitations} />
          <FactsPanel person={person} />
          {isMe && <OwnPrivacyPanel />}
        </div>
      </div>
    </Page>
  );
}

/** One person: what they say of themselves, what they take part in, and what may be asked of them. */
export function PersonPage() {
  const text = useText();
  const { personId } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: PersonQuery, variables: { id: personId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  const { node } = data;
  const back = (
    <LinkButton to="/people" variant="default">
      {text('people.person.toDirectory')}
    </LinkButton>
  );
  if (node?.__typename !== 'Person')
    return (
      <Page title={text('people.title')}>
        <EmptyState
          icon={IconUserQuestion}
          title={text('people.person.notFound')}
          why={text('people.person.notFoundWhy')}
          action={back}
        />
      </Page>
    );
  if (node.isForgotten)
    return (
      <Page title={node.name} lead={node.department?.name}>
        <EmptyState
          icon={IconUserOff}
          title={text('people.person.forgotten')}
          why={text('people.person.forgottenWhy')}
          action={back}
        />
      </Page>
    );
  return <Person person={node} />;
}
