import { Button, Checkbox, Group, Modal, Radio, Stack } from '@mantine/core';
import { WISH_CHANNELS, type WishChannel } from '@levain/domain/people/forgetting.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { DayInput } from '../../../ui/day-input.js';
import { FocusBack } from '../../../ui/focus-back.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { ForgetPerson } from '../api/person-acts.js';
import type { PersonFacts } from '../api/person.js';
import { ForgetWords } from './forget-words.js';

const FIELDS = ['saidOn', 'channel', 'isUnderstood'] as const;

/** A coordinator notes when and how the person asked for it, in no free words: they would name them again. */
export function ForgetDialog({ person, onClose }: { person: PersonFacts; onClose: () => void }) {
  const text = useText();
  const forget = useAct(ForgetPerson);
  const said = useRefusals(forget.refusals);
  const [saidOn, setSaidOn] = useState<string | null>(null);
  const [channel, setChannel] = useState<WishChannel | null>(null);
  const [isUnderstood, setUnderstood] = useState(false);
  const run = async () => {
    const input = { id: person.id, saidOn, channel, isUnderstood };
    if ((await forget.run({ input })).ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('people.forget.title', { name: person.name })}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      <Stack>
        <ForgetWords />
        <DayInput
          label={text('people.forget.saidOn')}
          value={saidOn}
          onChange={setSaidOn}
          error={said.at('saidOn')}
        />
        <Radio.Group
          label={text('people.forget.channel')}
          value={channel}
          onChange={(value) => setChannel(WISH_CHANNELS.find((each) => each === value) ?? null)}
          error={said.at('channel')}
        >
          <Stack gap={6} mt={4} mb={4}>
            {WISH_CHANNELS.map((value) => (
              <Radio key={value} value={value} label={text(`people.forget.channelOf.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label={text('people.forget.understood')}
          checked={isUnderstood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
          error={said.at('isUnderstood')}
        />
        <RefusalSummary act={forget} shown={FIELDS} />
        <Group gap="sm">
          <Button color="brick" loading={forget.running} onClick={() => void run()}>
            {text('people.forget.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
