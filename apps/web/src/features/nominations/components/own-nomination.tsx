import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AnswerNomination, type OwnNominationShown } from '../api/own-nominations.js';
import classes from './rounds.module.css';

const FIELDS = ['monthlyHours', 'help'];

/** Colleagues name the reader: told to them alone, who choose whether to be listed. */
export function OwnNomination({ nomination }: { nomination: OwnNominationShown }) {
  const text = useText();
  const announce = useAnnounce();
  const answer = useKeyedAct(AnswerNomination);
  const said = useRefusals(answer.refusals);
  const [topicIds, setTopics] = useState(nomination.topics.map(({ topic }) => topic.id));
  const [hours, setHours] = useState<number | string>('');
  const [help, setHelp] = useState('');
  const send = async (accept: boolean) => {
    const monthlyHours = typeof hours === 'number' ? hours : null;
    const input = { id: nomination.id, accept, ...(accept ? { topicIds, monthlyHours, help } : {}) };
    const done = await answer.run(input);
    if (done.ok) announce(text(accept ? 'nominations.own.accepted' : 'nominations.own.declined'));
  };
  return (
    <Panel title={text('nominations.own.title')} accent="var(--lv-brand)">
      <ToldLines nomination={nomination} />
      <p className={classes['soft']}>{text('nominations.own.promise')}</p>
      <Stack gap="md">
        {nomination.topics.length > 0 && (
          <Checkbox.Group label={text('nominations.own.topics')} value={topicIds} onChange={setTopics}>
            <Group gap="md" mt="xs">
              {nomination.topics.map(({ topic }) => (
                <Checkbox key={topic.id} value={topic.id} label={topic.name} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <NumberInput
          label={`${text('nominations.own.hours')} (${text('ui.optional')})`}
          min={0}
          max={80}
          value={hours}
          onChange={setHours}
          error={said.at('monthlyHours')}
          maw={240}
        />
        <TextInput
          label={`${text('nominations.own.help')} (${text('ui.optional')})`}
          value={help}
          onChange={(event) => setHelp(event.currentTarget.value)}
          error={said.at('help')}
        />
        <RefusalSummary act={answer} shown={FIELDS} />
        <Group gap="sm">
          <Button loading={answer.running} onClick={() => void send(true)}>
            {text('nominations.own.accept')}
          </Button>
          <Button variant="default" disabled={answer.running} onClick={() => void send(false)}>
            {text('nominations.own.decline')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

function ToldLines({ nomination: { topics, movesThings } }: { nomination: OwnNominationShown }) {
  const text = useText();
  const line = (namedBy: number | null, topic: string) =>
    namedBy === null
      ? text('nominations.own.some', { topic })
      : text('nominations.own.counted', { count: namedBy, topic });
  return (
    <>
      {topics.map(({ topic, namedBy }) => (
        <p key={topic.id} className={classes['said']}>
          {line(namedBy, topic.name)}
        </p>
      ))}
      {movesThings && <p className={classes['said']}>{text('nominations.own.moves')}</p>}
    </>
  );
}
