import { Button, Group, Stack } from '@mantine/core';
import { mayForecast } from '@levain/domain/forecasts/forecast.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { Facts } from '../../../ui/facts.js';
import { useTermsWords } from '../../../ui/involving/use-terms-words.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import type { ParticipationView } from '../page/api/experiment-parts.js';
import { Trouble } from '../trouble.js';
import { DeclineForm } from './decline-form.js';
import { AboveLimit, JoinQuestion } from './join-question.js';
import classes from './people.module.css';
import { useAnswer } from './use-answer.js';

const SHOWN = ['reason', 'suggestedPersonId', 'acceptAboveLimit'];

/** Who asks, what, how long, why oneself; then one question whose answer says yes. */
export function AnswerPanel({ participation }: { participation: ParticipationView }) {
  const { owner, stage, hypothesis } = useExperiment();
  const text = useText();
  const words = useTermsWords();
  const [declining, setDeclining] = useState(false);
  const { act, alert, isAbove, setIsAbove, join, decline } = useAnswer(participation);
  const said = useRefusals(act.refusals);
  const { message, suggestedBy } = participation;
  const role = text(`words.participationRole.${participation.role}`);
  const asks = mayForecast({ stage, hasHypothesis: hypothesis !== null, takesPart: true }).ok;
  const above = said.at('acceptAboveLimit');
  return (
    <Panel
      title={text('participations.askedTitle', { name: participation.invitedBy?.name ?? owner.name, role })}
      accent="var(--lv-brand)"
    >
      <Stack>
        {suggestedBy && (
          <p className={classes['quiet']}>
            {text('participations.answer.suggested', { name: suggestedBy.name })}
          </p>
        )}
        {message && <p className={classes['said']}>{text('participations.quote', { message })}</p>}
        <p className={classes['quiet']}>{text(`participations.roleWhy.${participation.role}`)}</p>
        <Facts items={words.facts(participation)} />
        {!declining && alert && (
          <AboveLimit
            alert={alert}
            isKnown={participation.overLimit === true}
            checked={isAbove}
            onChange={setIsAbove}
            error={above}
          />
        )}
        {!declining && asks && (
          <JoinQuestion running={act.running} onJoin={(probability) => void join(probability)} />
        )}
        <Trouble refusals={act.refusals} fault={act.fault} except={alert ? SHOWN : SHOWN.slice(0, 2)} />
        {declining ? (
          <DeclineForm
            said={said}
            running={act.running}
            onSend={(given) => void decline(given)}
            onCancel={() => setDeclining(false)}
          />
        ) : (
          <Group gap="xs">
            <Button size="md" loading={act.running} onClick={() => void join(null)}>
              {text(asks ? 'participations.answer.join' : 'participations.accept')}
            </Button>
            <Button size="md" variant="default" onClick={() => setDeclining(true)}>
              {text('participations.decline')}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  );
}
