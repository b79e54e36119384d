import { Button, Group, Radio, Stack } from '@mantine/core';
import { OPEN_ROLES } from '@levain/domain/participations/roles.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import { JoinExperiment } from './api/participation-acts.js';

type OpenRole = (typeof OPEN_ROLES)[number];

/** Joins without being asked: one role, one tap. */
export function JoinPanel() {
  const { id: experimentId } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [role, setRole] = useState<OpenRole>('relay');
  const join = useKeyedAct(JoinExperiment);
  const run = async () => {
    const done = await join.run({ experimentId, role });
    if (done.ok) announce(text('participations.joined'));
  };
  return (
    <Panel title={text('participations.join')} sentence={text('participations.joinWhy')}>
      <Stack>
        <Radio.Group
          label={text('participations.role')}
          value={role}
          onChange={(value) => setRole(OPEN_ROLES.find((each) => each === value) ?? role)}
        >
          <Stack gap={8} mt={6}>
            {OPEN_ROLES.map((each) => (
              <Radio
                key={each}
                value={each}
                label={text(`words.participationRole.${each}`)}
                description={text(`participations.roleWhy.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Trouble refusals={join.refusals} fault={join.fault} />
        <Group justify="flex-end">
          <Button loading={join.running} onClick={() => void run()}>
            {text('participations.joinAs', { role: text(`words.participationRole.${role}`) })}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
