import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconFlagOff, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { previousStage } from '@levain/domain/experiments/stage.js';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { useExperiment } from '../experiment-context.js';
import { today } from '../../../lib/today.js';
import { Trouble } from '../trouble.js';
import { MoveExperiment } from './api/experiment-acts.js';
import { AbandonTestDialog, EndTestDialog } from './end-test-dialog.js';
import { isStopReached } from './standing.js';

/** What may be done besides the one primary act; absent when there is nothing. */
export function ExperimentMenu() {
  const experiment = useExperiment();
  const { id, version, stage, permissions } = experiment;
  const text = useText();
  const announce = useAnnounce();
  const move = useAct(MoveExperiment);
  const [dialog, setDialog] = useState<'end' | 'abandon' | null>(null);
  const back = stage === 'prototype' ? previousStage(stage) : null;
  if (!permissions.canEdit || (stage !== 'test' && !back)) return null;
  const stepBack = async () => {
    if (!back) return;
    const done = await move.run({ input: { id, version, to: back } });
    if (done.ok) announce(text('experiments.menu.movedBack', { stage: text(`words.stage.${back}`) }));
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            data-field={stage === 'test' ? 'endedEarlyReason' : undefined}
            variant="default"
            size="lg"
            aria-label={text('experiments.menu.label')}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {back && (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => void stepBack()}
            >
              {text('experiments.menu.stepBack', { stage: text(`words.stage.${back}`) })}
            </Menu.Item>
          )}
          {stage === 'test' && !isStopReached(experiment, today()) && (
            <Menu.Item leftSection={<IconFlagOff size={16} aria-hidden />} onClick={() => setDialog('end')}>
              {text('experiments.menu.endEarly')}
            </Menu.Item>
          )}
          {stage === 'test' && (
            <Menu.Item
              leftSection={<IconHandStop size={16} aria-hidden />}
              onClick={() => setDialog('abandon')}
            >
              {text('experiments.menu.abandon')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Trouble refusals={move.refusals} fault={move.fault} />
      {dialog === 'end' && <EndTestDialog onClose={() => setDialog(null)} />}
      {dialog === 'abandon' && <AbandonTestDialog onClose={() => setDialog(null)} />}
    </>
  );
}
