import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { T, useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { ParticipationView } from '../page/api/experiment-parts.js';
import { Trouble } from '../trouble.js';
import { InviteSuggested, SetSuggestionAside } from './api/participation-acts.js';
import classes from './people.module.css';

const SHOWN = ['overLimitAcknowledged'];

function Suggestion({ participation }: { participation: ParticipationView }) {
  const { id, version, person, role, suggestedPerson, suggestedName } = participation;
  const text = useText();
  const announce = useAnnounce();
  const [acknowledged, setAcknowledged] = useState(false);
  const invite = useKeyedAct(InviteSuggested);
  const leave = useAct(SetSuggestionAside);
  const over = useRefusals(invite.refusals).at('overLimitAcknowledged');
  const name = suggestedPerson?.name ?? suggestedName ?? '';
  const ask = async () => {
    const input = { participationId: id, version, overLimitAcknowledged: acknowledged };
    if ((await invite.run(input)).ok) announce(text('participations.invited'));
  };
  const setAside = async () => {
    const done = await leave.run({ input: { participationId: id, version } });
    if (done.ok) announce(text('participations.suggestions.setAside'));
  };
  return (
    <li className={classes['suggestion']}>
      <p>
        <T
          id="participations.suggestions.one"
          values={{
            ...{ by: person.name, name, role: text(`words.participationRole.${role}`).toLowerCase() },
            b: (chunks) => <b>{chunks}</b>,
          }}
        />
      </p>
      {!suggestedPerson && <p className={classes['quiet']}>{text('participations.suggestions.unknown')}</p>}
      {over && (
        <Checkbox
          label={text('participations.acknowledge')}
          checked={acknowledged}
          onChange={(event) => setAcknowledged(event.currentTarget.checked)}
          error={over}
        />
      )}
      <Trouble
        refusals={[...invite.refusals, ...leave.refusals]}
        fault={invite.fault ?? leave.fault}
        except={SHOWN}
      />
      <Group gap="xs">
        {suggestedPerson && (
          <Button size="sm" loading={invite.running} onClick={() => void ask()}>
            {text('participations.suggestions.invite', { name })}
          </Button>
        )}
        <Button size="sm" variant="default" loading={leave.running} onClick={() => void setAside()}>
          {text('participations.suggestions.aside')}
        </Button>
      </Group>
    </li>
  );
}

/** Whom people named when declining: asked in one click, on the same terms, or left alone. */
export function SuggestionsPanel({ participations }: { participations: readonly ParticipationView[] }) {
  const text = useText();
  const waiting = participations.filter(({ suggestionWaits }) => suggestionWaits);
  if (waiting.length === 0) return null;
  return (
    <Panel title={text('participations.suggestions.title')} sentence={text('participations.suggestions.why')}>
      <ul className={classes['people']}>
        {waiting.map((each) => (
          <Suggestion key={each.id} participation={each} />
        ))}
      </ul>
    </Panel>
  );
}
