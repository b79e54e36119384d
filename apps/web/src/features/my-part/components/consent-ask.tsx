import { Button, Group } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Beside } from '../api/beside.js';
import { AnswerNomination } from '../api/own-acts.js';
import { Ask } from './ask.js';

interface ConsentAskProps {
  readonly nomination: Beside['ownNominations'][number];
  /** The question goes away with its answer: what became of it is said where it stood. */
  readonly onAnswered: (said: string) => void;
}

/** Colleagues named them; whether that shows is theirs to say, and saying no hides it at once. */
export function ConsentAsk({ nomination, onAnswered }: ConsentAskProps) {
  const text = useText();
  const format = useFormat();
  const announce = useAnnounce();
  const answer = useKeyedAct(AnswerNomination);
  const { id, roundTitle, topics } = nomination;
  const run = async (accept: boolean) => {
    const done = await answer.run({ id, accept });
    if (!done.ok) return;
    const said = text(accept ? 'my-part.consent.listed' : 'my-part.consent.declined');
    announce(said);
    onAnswered(said);
  };
  const names = topics.map(({ topic }) => topic.name);
  return (
    <Ask kind="answerConsent" title={text('my-part.ask.answerConsent')} about={roundTitle}>
      <p>{text('my-part.consent.why', { count: names.length, topics: format.list(names) })}</p>
      <Group gap="xs">
        <Button loading={answer.running} onClick={() => void run(true)}>
          {text('my-part.consent.yes')}
        </Button>
        <Button variant="default" loading={answer.running} onClick={() => void run(false)}>
          {text('my-part.consent.no')}
        </Button>
      </Group>
      <RefusalSummary act={answer} />
    </Ask>
  );
}
