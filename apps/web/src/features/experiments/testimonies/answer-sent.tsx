import { Button, Group, Radio, Select, TextInput } from '@mantine/core';
import {
  TESTIMONY_STANCES,
  TESTIMONY_STRENGTHS,
  type TestimonyStance,
  type TestimonyStrength,
} from '@levain/domain/testimonies/testimony.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { ActForm } from '../../../ui/act-form.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Columns } from '../../../ui/columns.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { WordForm } from '../../../ui/word-form.js';
import { AcceptSentTestimony, DeclineSentTestimony, type SentShown } from './api/outside-testimonies.js';

interface AnswerProps {
  readonly sent: SentShown;
  readonly onClose: () => void;
}

const NONE: readonly Refusal[] = [];
const JUDGED = ['stance', 'strength', 'source'];

function Acceptance({ sent, onClose }: AnswerProps) {
  const text = useText();
  const announce = useAnnounce();
  const accept = useAct(AcceptSentTestimony);
  const [unchosen, setUnchosen] = useState(NONE);
  const said = useRefusals(unchosen.length > 0 ? unchosen : accept.refusals);
  const [stance, setStance] = useState<TestimonyStance | null>(null);
  const [strength, setStrength] = useState<TestimonyStrength>(sent.strength);
  const [source, setSource] = useState(sent.sender ?? '');
  const save = async () => {
    setUnchosen(stance === null ? [refusal('CHOICE_REQUIRED', 'stance')] : NONE);
    if (stance === null) return;
    const { id, version } = sent;
    const done = await accept.run({ input: { id, version, strength, source, stance } });
    if (done.ok) announce(text('testimonies.outside.accepted'));
  };
  return (
    <ActForm
      label={text('testimonies.outside.accept')}
      act={accept}
      shown={JUDGED}
      submit={text('testimonies.outside.accept')}
      onSubmit={save}
      onCancel={onClose}
    >
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
    </ActForm>
  );
}

function Declining({ sent: { id, version }, onClose }: AnswerProps) {
  const text = useText();
  const decline = useAct(DeclineSentTestimony);
  return (
    <WordForm
      act={decline}
      label={text('testimonies.outside.decline')}
      stops
      field={{
        ...{ name: 'reason', label: text('testimonies.outside.reason') },
        description: text('testimonies.outside.reasonHelp'),
      }}
      send={(reason) => decline.run({ input: { id, version, reason } })}
      announces={text('testimonies.outside.declined')}
      onDone={onClose}
    />
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
