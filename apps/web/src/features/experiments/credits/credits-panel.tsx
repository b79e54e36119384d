import { Radio, Stack } from '@mantine/core';
import { CREDIT_CHOICES } from '@levain/domain/contributions/credit.js';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useViewer } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { ThankButton } from '../tasks/thank-form.js';
import { Trouble } from '../trouble.js';
import { ChooseCredit, ExperimentCredits, type CreditsShown } from './api/experiment-credits.js';
import classes from './credits.module.css';

type Person = CreditsShown['groups'][number]['people'][number];

function Credited({ person: { personId, participationId, name, contributions } }: { person: Person }) {
  const { member } = useViewer();
  return (
    <li className={classes['person']}>
      <strong>{name}</strong>
      {contributions.length > 0 && (
        <ul className={classes['brought']}>
          {contributions.map(({ id, what }) => (
            <li key={id}>{what}</li>
          ))}
        </ul>
      )}
      {participationId && personId !== member.person.id && (
        <ThankButton aboutId={participationId} name={name} />
      )}
    </li>
  );
}

/** One's own name is one's own: hidden, inside, or everywhere. */
function OwnChoice({ choice }: { choice: NonNullable<CreditsShown['viewerChoice']> }) {
  const text = useText();
  const announce = useAnnounce();
  const { id: experimentId } = useExperiment();
  const choose = useAct(ChooseCredit);
  const change = async (value: string) => {
    const chosen = CREDIT_CHOICES.find((each) => each === value);
    if (!chosen) return;
    const done = await choose.run({ input: { experimentId, choice: chosen } });
    if (done.ok) announce(text('tasks.credit.saved'));
  };
  return (
    <details className={classes['own']}>
      <summary>{text('tasks.credit.own', { choice: text(`tasks.credit.now.${choice}`) })}</summary>
      <Radio.Group
        label={text('tasks.credit.question')}
        value={choice}
        onChange={(value) => void change(value)}
      >
        <Stack gap={8} mt={8}>
          {CREDIT_CHOICES.map((each) => (
            <Radio
              key={each}
              value={each}
              disabled={choose.running}
              label={text(`tasks.credit.choice.${each}`)}
              description={text(`tasks.credit.why.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Trouble refusals={choose.refusals} fault={choose.fault} />
    </details>
  );
}

/** Who took part and what they brought, by role and by name: nobody is counted, nobody is ranked. */
export function CreditsPanel() {
  const text = useText();
  const { number } = useExperiment();
  const [{ data }] = useQuery({ query: ExperimentCredits, variables: { number } });
  const credits = data?.experiment?.credits;
  if (!credits) return null;
  const { groups, unnamed, viewerChoice } = credits;
  return (
    <Panel id="credits" title={text('tasks.credit.title')}>
      <dl className={classes['groups']}>
        {groups.map(({ role, people }) => (
          <div key={role} className={classes['group']}>
            <dt>{text(`participations.group.${role}`)}</dt>
            <dd>
              <ul className={classes['people']}>
                {people.map((person) => (
                  <Credited key={person.personId} person={person} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {unnamed > 0 && (
        <p className={classes['unnamed']}>{text('tasks.credit.unnamed', { count: unnamed })}</p>
      )}
      {viewerChoice && <OwnChoice choice={viewerChoice} />}
    </Panel>
  );
}
