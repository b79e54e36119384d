import { Button, type ButtonProps } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { LinkButton } from '../../../ui/link-button.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import { CloseEvaluation, MoveExperiment } from './api/experiment-acts.js';
import { EndTestDialog } from './end-test-dialog.js';
import { focusField, sectionOf } from './field-focus.js';
import { SECTION_PATH } from './field-link.js';
import { StartTestDialog } from './start-test-dialog.js';
import { checklistOf, type PrimaryAct } from './standing.js';

const SIZE: ButtonProps = { size: 'md' };

function FillIn() {
  const experiment = useExperiment();
  const text = useText();
  const first = checklistOf(experiment).find(({ required, done }) => required && !done);
  if (!first) return null;
  return (
    <LinkButton
      {...SIZE}
      to={SECTION_PATH[sectionOf(first.field)]}
      params={{ number: String(experiment.number) }}
      hash={first.field}
      onClick={(event) => {
        if (focusField(first.field)) event.preventDefault();
      }}
    >
      {text(sectionOf(first.field) === 'plan' ? 'experiments.act.completePlan' : 'experiments.act.fillIn')}
    </LinkButton>
  );
}

function StepForward() {
  const { id, version, nextStage } = useExperiment();
  const text = useText();
  const move = useAct(MoveExperiment);
  if (!nextStage) return null;
  return (
    <>
      <Button
        {...SIZE}
        loading={move.running}
        onClick={() => void move.run({ input: { id, version, to: nextStage } })}
      >
        {text('experiments.act.stepForward', { stage: text(`words.stage.${nextStage}`) })}
      </Button>
      <Trouble refusals={move.refusals} fault={move.fault} />
    </>
  );
}

function OpenDecision() {
  const { id, version, number } = useExperiment();
  const text = useText();
  const close = useAct(CloseEvaluation);
  const navigate = useNavigate();
  const open = async () => {
    const done = await close.run({ input: { id, version } });
    if (done.ok) await navigate({ to: SECTION_PATH.decision, params: { number: String(number) } });
  };
  return (
    <>
      <Button {...SIZE} loading={close.running} onClick={() => void open()}>
        {text('experiments.act.openDecision')}
      </Button>
      <Trouble refusals={close.refusals} fault={close.fault} />
    </>
  );
}

function WithDialog({ act }: { act: 'startTest' | 'endTest' }) {
  const text = useText();
  const [opened, setOpened] = useState(false);
  const Dialog = act === 'startTest' ? StartTestDialog : EndTestDialog;
  return (
    <>
      <Button
        {...SIZE}
        data-field={act === 'endTest' ? 'endedEarlyReason' : undefined}
        onClick={() => setOpened(true)}
      >
        {text(`experiments.act.${act}`)}
      </Button>
      {opened && <Dialog onClose={() => setOpened(false)} />}
    </>
  );
}

const LEADS_TO = {
  answerInvitation: 'people',
  recordMeasurements: 'measurements',
  recordVerdict: 'evaluation',
  reviewVerdict: 'evaluation',
  decide: 'decision',
  startNext: 'next',
  join: 'people',
} as const;

/** The one thing to do now; nothing when it is someone else's turn. */
export function PrimaryAction({ act }: { act: PrimaryAct | null }) {
  const { number } = useExperiment();
  const text = useText();
  if (act === null) return null;
  if (act === 'fillIn') return <FillIn />;
  if (act === 'stepForward') return <StepForward />;
  if (act === 'openDecision') return <OpenDecision />;
  if (act === 'startTest' || act === 'endTest') return <WithDialog act={act} />;
  return (
    <LinkButton {...SIZE} to={SECTION_PATH[LEADS_TO[act]]} params={{ number: String(number) }}>
      {text(`experiments.act.${act}`)}
    </LinkButton>
  );
}
