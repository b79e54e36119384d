import { NumberInput, Radio, Stack, TagsInput, Textarea } from '@mantine/core';
import { HELP_MAX, PROFILE_VISIBILITIES, type ProfileVisibility } from '@levain/domain/people/profile.js';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { DayInput } from '../../../ui/day-input.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { SetProfile, type TopicChoice } from '../api/own-profile.js';
import type { PersonFacts } from '../api/person.js';

interface ProfileFormProps {
  readonly profile: PersonFacts['profile'];
  readonly topics: readonly TopicChoice[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const FIELDS = ['help', 'monthlyHours', 'pausedUntil', 'visibility'] as const;

/** What one writes of oneself; only oneself. */
function useProfileValues({ profile, topics }: Pick<ProfileFormProps, 'profile' | 'topics'>) {
  const listed = profile?.status === 'listed' ? profile : null;
  const [names, setNames] = useState<string[]>(listed?.topics.map(({ name }) => name) ?? []);
  const [help, setHelp] = useState(listed?.help ?? '');
  const [hours, setHours] = useState<number | string>(listed?.monthlyHours ?? '');
  const [visibility, setVisibility] = useState<ProfileVisibility>(listed?.visibility ?? 'workspace');
  const [pausedUntil, setPause] = useState<string | null>(listed?.isPaused ? listed.pausedUntil : null);
  const known = new Map(topics.map(({ id, name }) => [name, id]));
  const input = {
    version: profile?.version ?? 0,
    topicIds: names.flatMap((name) => known.get(name) ?? []),
    newTopics: names.filter((name) => !known.has(name)),
    ...{ help: help || null, visibility, pausedUntil },
    monthlyHours: typeof hours === 'number' ? hours : null,
  };
  return {
    ...{ names, setNames, help, setHelp, hours, setHours, visibility, setVisibility },
    ...{ pausedUntil, setPause, input },
  };
}

export function ProfileForm({ profile, topics, onDone, onCancel }: ProfileFormProps) {
  const text = useText();
  const set = useAct(SetProfile);
  const said = useRefusals(set.refusals);
  const values = useProfileValues({ profile, topics });
  const topicError = set.refusals.find(({ field }) => /^(topicIds|newTopics)/.test(field ?? ''));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await set.run({ input: values.input })).ok) onDone();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TagsInput
          label={text('people.own.topics')}
          description={text('people.own.topicsHint')}
          data={topics.map(({ name }) => name)}
          value={values.names}
          onChange={values.setNames}
          error={topicError ? said.say(topicError) : undefined}
          maxTags={12}
        />
        <Textarea
          label={`${text('people.own.help')} (${text('ui.optional')})`}
          description={text('people.own.helpHint')}
          value={values.help}
          onChange={(event) => values.setHelp(event.currentTarget.value)}
          error={said.at('help')}
          maxLength={HELP_MAX}
          autosize
          minRows={2}
        />
        <NumberInput
          label={`${text('people.own.hours')} (${text('ui.optional')})`}
          description={text('people.own.hoursHint')}
          value={values.hours}
          onChange={values.setHours}
          error={said.at('monthlyHours')}
          min={0}
          step={1}
          maw={260}
        />
        <Radio.Group
          label={text('people.own.visibility')}
          value={values.visibility}
          onChange={(value) =>
            values.setVisibility(PROFILE_VISIBILITIES.find((each) => each === value) ?? 'workspace')
          }
        >
          <Stack gap={6} mt={4}>
            {PROFILE_VISIBILITIES.map((value) => (
              <Radio key={value} value={value} label={text(`people.own.visibilityOf.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <DayInput
          label={`${text('people.own.pause')} (${text('ui.optional')})`}
          description={text('people.own.pauseHint')}
          value={values.pausedUntil}
          onChange={values.setPause}
          error={said.at('pausedUntil')}
          maw={260}
        />
        <FormEnd act={set} shown={FIELDS} submit={text('ui.save')} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
