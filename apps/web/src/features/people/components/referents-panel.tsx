import { ActionIcon, Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { REFERENT_AREAS, type ReferentArea } from '@levain/domain/people/referent.js';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useMay, useViewer } from '../../../lib/viewer.js';
import { Columns } from '../../../ui/columns.js';
import { FocusBack } from '../../../ui/focus-back.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { PersonPicker } from '../../../ui/person-picker.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AskReferent, ReferentsQuery, RemoveReferent, type ReferentShown } from '../api/referents.js';
import { ReferentAnswer } from './referent-answer.js';
import classes from './referents.module.css';

function Referent({ referent }: { referent: ReferentShown }) {
  const text = useText();
  const remove = useAct(RemoveReferent);
  const mayManage = useMay('managePeople');
  const isMine = useViewer().member.person.id === referent.person.id;
  const { person, status } = referent;
  return (
    <li className={classes['referent']}>
      <span>
        <TextLink to="/people/$personId" params={{ personId: person.id }} underline="hover">
          {person.name}
        </TextLink>
        {status !== 'accepted' && (
          <span className={classes['waits']}>{text(`people.referents.${status}`)}</span>
        )}
      </span>
      {(mayManage || (isMine && status === 'accepted')) && (
        <ActionIcon
          variant="subtle"
          aria-label={text('people.referents.remove', { name: person.name })}
          loading={remove.running}
          onClick={() => void remove.run({ input: { id: referent.id } })}
        >
          <IconX size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function AskDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const ask = useKeyedAct(AskReferent);
  const said = useRefusals(ask.refusals);
  const [area, setArea] = useState<ReferentArea>('strategy');
  const [personId, setPerson] = useState<string | null>(null);
  const send = async () => {
    if (personId && (await ask.run({ area, personId })).ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('people.referents.askTitle')}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      <Stack>
        <p className={classes['why']}>{text('people.referents.askWhy')}</p>
        <NativeSelect
          label={text('people.referents.area')}
          value={area}
          onChange={({ currentTarget: { value } }) =>
            setArea(REFERENT_AREAS.find((each) => each === value) ?? 'strategy')
          }
          data={REFERENT_AREAS.map((value) => ({ value, label: text(`people.referents.area.${value}`) }))}
        />
        <PersonPicker
          label={text('people.referents.person')}
          value={personId}
          onChange={setPerson}
          error={said.at('personId')}
        />
        <RefusalSummary act={ask} shown={['personId', 'area']} />
        <Group gap="sm">
          <Button loading={ask.running} disabled={!personId} onClick={() => void send()}>
            {text('people.referents.send')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Who to turn to for strategy, technique, the press, HR: each agreed to it. Shown once there is somebody, or to who may ask. */
export function ReferentsPanel() {
  const text = useText();
  const mayManage = useMay('managePeople');
  const viewerId = useViewer().member.person.id;
  const [asking, setAsking] = useState(false);
  const [{ data }] = useQuery({ query: ReferentsQuery });
  const referents = data?.referents ?? [];
  if (!data || (referents.length === 0 && !mayManage)) return null;
  const waiting = referents.filter(({ person, status }) => person.id === viewerId && status === 'asked');
  return (
    <Panel
      title={text('people.referents.title')}
      aside={
        mayManage && (
          <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
            {text('people.referents.ask')}
          </Button>
        )
      }
    >
      {waiting.map((referent) => (
        <ReferentAnswer key={referent.id} referent={referent} />
      ))}
      <Columns most={4} least={150} gap={16}>
        {REFERENT_AREAS.map((area) => {
          const named = referents.filter((each) => each.area === area);
          return (
            <div key={area}>
              <h3 className={classes['area']}>{text(`people.referents.area.${area}`)}</h3>
              {named.length === 0 && <p className={classes['why']}>{text('people.referents.none')}</p>}
              <ul className={classes['list']}>
                {named.map((referent) => (
                  <Referent key={referent.id} referent={referent} />
                ))}
              </ul>
            </div>
          );
        })}
      </Columns>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Panel>
  );
}
