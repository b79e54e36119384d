import { Button, Group, NumberInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { DayInput } from '../../../ui/day-input.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { OwnProfile } from '../api/beside.js';
import { PauseMe, ResumeMe, SetOwnCap } from '../api/own-acts.js';
import classes from './my-part.module.css';

const CAP_FIELDS = ['monthlyHours'] as const;

/** The most hours a month: everything else of the profile stays as it is. */
export function CapForm({ profile }: { profile: OwnProfile }) {
  const text = useText();
  const announce = useAnnounce();
  const [cap, setCap] = useState<number | null>(profile.monthlyHours);
  const set = useAct(SetOwnCap);
  const said = useRefusals(set.refusals);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { help, visibility, pausedUntil, version, topics } = profile;
    const kept = { help, visibility, pausedUntil, version, topicIds: topics.map(({ id }) => id) };
    const done = await set.run({ input: { ...kept, monthlyHours: cap } });
    if (done.ok) announce(text('my-part.load.saved'));
  };
  return (
    <form noValidate className={classes['loadForm']} onSubmit={(event) => void save(event)}>
      <NumberInput
        label={text('my-part.load.capLabel')}
        description={text('my-part.load.capHelp')}
        min={0}
        max={200}
        value={cap ?? ''}
        onChange={(value) => setCap(typeof value === 'number' ? value : null)}
        error={said.at('monthlyHours')}
      />
      <RefusalSummary act={set} shown={CAP_FIELDS} />
      <Button type="submit" variant="default" loading={set.running} disabled={cap === profile.monthlyHours}>
        {text('my-part.load.saveCap')}
      </Button>
    </form>
  );
}

const PAUSE_FIELDS = ['until', 'pausedUntil'] as const;

/** Left alone until a day; taken up again by one tap. */
export function PauseForm({ pausedUntil }: { pausedUntil: string | null }) {
  const text = useText();
  const announce = useAnnounce();
  const [until, setUntil] = useState<string | null>(null);
  const pause = useAct(PauseMe);
  const resume = useAct(ResumeMe);
  const said = useRefusals(pause.refusals);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!until) return;
    const done = await pause.run({ input: { until } });
    if (done.ok) announce(text('my-part.load.pauseSet'));
  };
  if (pausedUntil) {
    return (
      <Group align="flex-end">
        <Button variant="default" loading={resume.running} onClick={() => void resume.run({})}>
          {text('my-part.load.resume')}
        </Button>
        <RefusalSummary act={resume} />
      </Group>
    );
  }
  return (
    <form noValidate className={classes['loadForm']} onSubmit={(event) => void save(event)}>
      <DayInput
        label={text('my-part.load.pauseLabel')}
        description={text('my-part.load.pauseHelp')}
        value={until}
        onChange={setUntil}
        error={said.at('until') ?? said.at('pausedUntil')}
      />
      <RefusalSummary act={pause} shown={PAUSE_FIELDS} />
      <Button type="submit" variant="default" loading={pause.running} disabled={until === null}>
        {text('my-part.load.pause')}
      </Button>
    </form>
  );
}
