import { Button, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import {
  TESTIMONY_STANCES,
  TESTIMONY_STRENGTHS,
  type TestimonyStance,
  type TestimonyStrength,
} from '@levain/domain/testimonies/testimony.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Columns } from '../../../ui/columns.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AcceptSentTestimony, DeclineSentTestimony, type SentShown } from './api/outside-testimonies.js';

interface AnswerProps {
  readonly sent: SentShown;
  readonly onClose: () => void;
}

const NONE: readonly Refusal[] = [];
const JUDGED = ['stance', 'strength', 'source'];
const REASON = ['reason'];

function Acceptance({ sent, onClose }: AnswerProps) {
  const text = useText();
  const announce = useAnnounce();
  const accept = useAct(AcceptSentTestimony);
  const [unchosen, setUnchosen] = useState(NONE);
  const said = useRefusals(unchosen.length > 0 ? unchosen : accept.refusals);
  const [stance, setStance] = useState<TestimonyStance | null>(null);
  const [strength, setStrength] = useState<TestimonyStrength>(sent.strength);
  const [source, setSource] = useState(sent.sender ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setUnchosen(stance === null ? [refusal('CHOICE_REQUIRED', 'stance')] : NONE);
    if (stance === null) return;
    const { id, version } = sent;
    const done = await accept.run({ input: { id, version, strength, source, stance } });
    if (done.ok) announce(text('testimonies.outside.accepted'));
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Radio.Group
          label={text('testimonies.field.stance')}
          value={stance}
          onChange={(value) => setStance(value as TestimonyStance)}
          error={said.at('stance')}
        >
          <Group gap="lg" mt={4}>
            {TESTIMONY_STANCES.map((each) => (
              <Radio key={each} value={each} label={text(`testimonies.stance.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Columns most={2}>
          <Select
            label={text('testimonies.field.strength')}
            description={text('testimonies.outside.strengthHelp')}
            data={TESTIMONY_STRENGTHS.map((value) => ({
              value,
              label: text(`testimonies.strength.${value}`),
            }))}
            value={strength}
            onChange={(value) => value && setStrength(value)}
            allowDeselect={false}
            error={said.at('strength')}
          />
          <TextInput
            label={text('testimonies.field.source')}
            description={text('testimonies.help.source')}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            error={said.at('source')}
          />
        </Columns>
        <RefusalSummary act={accept} shown={JUDGED} />
        <Group gap="sm">
          <Button type="submit" loading={accept.running}>
            {text('testimonies.outside.accept')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Declining({ sent, onClose }: AnswerProps) {
  const text = useText();
  const announce = useAnnounce();
  const decline = useAct(DeclineSentTestimony);
  const said = useRefusals(decline.refusals);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await decline.run({ input: { id: sent.id, version: sent.version, reason } });
    if (done.ok) announce(text('testimonies.outside.declined'));
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Textarea
          label={text('testimonies.outside.reason')}
          description={text('testimonies.outside.reasonHelp')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={said.at('reason')}
        />
        <RefusalSummary act={decline} shown={REASON} />
        <Group gap="sm">
          <Button type="submit" color="brick" loading={decline.running}>
            {text('testimonies.outside.decline')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Taking it in asks for a judgement; leaving it out, for a reason its sender can read. */
export function AnswerSent({ sent }: { sent: SentShown }) {
  const text = useText();
  const [answering, setAnswering] = useState<'accept' | 'decline' | null>(null);
  const close = () => setAnswering(null);
  if (answering === 'accept') return <Acceptance sent={sent} onClose={close} />;
  if (answering === 'decline') return <Declining sent={sent} onClose={close} />;
  return (
    <Group gap="sm">
      <Button size="compact-md" variant="light" onClick={() => setAnswering('accept')}>
        {text('testimonies.outside.accept')}
      </Button>
      <Button size="compact-md" variant="subtle" color="gray" onClick={() => setAnswering('decline')}>
        {text('testimonies.outside.decline')}
      </Button>
    </Group>
  );
}
