import { Button } from '@mantine/core';
import { IconEye, IconFlask, IconTableImport, IconUsersPlus, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { LinkButton } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { DemonstrationQuery } from '../api/demonstration.js';
import classes from './home.module.css';
import { useLeaveForDemonstration } from './use-leave-for-demonstration.js';

interface DoorProps {
  readonly icon: Icon;
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}

function Door({ icon: Glyph, title, why, children }: DoorProps) {
  return (
    <li className={classes['door']}>
      <Glyph size={28} stroke={1.5} aria-hidden />
      <h2 className={classes['doorName']}>{title}</h2>
      <p>{why}</p>
      {children}
    </li>
  );
}

function DemonstrationDoor() {
  const text = useText();
  const [{ data }] = useQuery({ query: DemonstrationQuery });
  const { leave, running, failed } = useLeaveForDemonstration();
  if (!data || data.setupState.demoAccounts.length === 0) return null;
  return (
    <Door icon={IconEye} title={text('home.door.look')} why={text('home.door.lookWhy')}>
      <Button variant="default" loading={running} onClick={() => void leave()}>
        {text('home.door.lookAction')}
      </Button>
      {failed && <p role="alert">{text('ui.refused.faultNext')}</p>}
    </Door>
  );
}

function Team() {
  const text = useText();
  const mayInvite = useMay('manageMembers');
  const mayTakeIn = useMay('importWorkspace');
  return (
    <Panel title={text('home.team')} sentence={text('home.teamWhy')}>
      <div className={classes['teamLinks']}>
        <LinkButton
          to="/people"
          variant="default"
          leftSection={<IconUsersPlus size={16} stroke={1.6} aria-hidden />}
        >
          {text('home.team.people')}
        </LinkButton>
        <LinkButton to="/settings" search={{ tab: 'departments' }} variant="default">
          {text('home.team.departments')}
        </LinkButton>
        {mayInvite && (
          <LinkButton to="/settings" search={{ tab: 'members' }} variant="default">
            {text('home.team.members')}
          </LinkButton>
        )}
        {mayTakeIn && (
          <LinkButton to="/settings" search={{ tab: 'archive' }} variant="default">
            {text('home.team.archive')}
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}

/** Nothing was recorded yet: three doors, and for who guards the workspace, its people. */
export function FirstRun() {
  const text = useText();
  const mayCreate = useMay('createExperiment');
  const mayManagePeople = useMay('managePeople');
  return (
    <>
      <ul className={classes['doors']}>
        {mayCreate && (
          <Door icon={IconFlask} title={text('home.door.start')} why={text('home.door.startWhy')}>
            <LinkButton to="/experiments/new">{text('home.door.startAction')}</LinkButton>
          </Door>
        )}
        {mayCreate && (
          <Door icon={IconTableImport} title={text('home.door.import')} why={text('home.door.importWhy')}>
            <LinkButton to="/experiments/new" variant="default">
              {text('home.door.importAction')}
            </LinkButton>
          </Door>
        )}
        <DemonstrationDoor />
      </ul>
      {!mayCreate && <p>{text('home.waitForLead')}</p>}
      {mayManagePeople && <Team />}
    </>
  );
}
