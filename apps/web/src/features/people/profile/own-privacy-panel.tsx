import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useViewer } from '../../../lib/viewer.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { ForgetMeDialog } from '../person/forget-me-dialog.js';
import classes from './profile.module.css';

/** What is kept of oneself, and the way out. Its words are those of the `people` catalogue. */
export function OwnPrivacyPanel() {
  const text = useText();
  const { member } = useViewer();
  const [forgetting, setForgetting] = useState(false);
  return (
    <Panel title={text('people.privacy.title')}>
      <p className={classes['words']}>{text('people.privacy.lead')}</p>
      <Facts
        items={[
          { label: text('people.name'), value: member.name },
          { label: text('people.email'), value: member.email },
        ]}
      />
      <Group>
        <Button variant="default" onClick={() => setForgetting(true)}>
          {text('people.privacy.forget')}
        </Button>
      </Group>
      {forgetting && <ForgetMeDialog onClose={() => setForgetting(false)} />}
    </Panel>
  );
}
