import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LinkButton } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import type { Beside } from '../api/beside.js';
import type { MyPartData } from '../api/my-part.js';
import { Ask, AskLink } from './ask.js';
import { ConsentAsk } from './consent-ask.js';
import classes from './my-part.module.css';
import { OpenTask } from './open-task.js';
import { RoundAsk } from './round-ask.js';
import { useAskedWords } from './use-asked-words.js';

interface AskedPanelProps {
  readonly part: MyPartData;
  readonly beside: Beside | undefined;
}

/** Everything that only this person can do, the quickest first: each is done here, or one tap away. */
export function AskedPanel({ part: { asked, tasks }, beside }: AskedPanelProps) {
  const text = useText();
  const words = useAskedWords();
  const [answered, setAnswered] = useState('');
  const calls = beside?.callsForMe ?? [];
  const nominations = beside?.ownNominations ?? [];
  const of = (kind: string) => asked.filter((each) => each.kind === kind);
  const isEmpty = asked.length + tasks.length + calls.length === 0;
  return (
    <Panel id="asked" title={text('my-part.asked')} sentence={words(asked, tasks)}>
      {answered && <p style={{ margin: 0, fontWeight: 600 }}>{answered}</p>}
      {isEmpty && (
        <EmptyState
          icon={IconMoodSmile}
          order={3}
          title={text('my-part.asked.nothing')}
          why={text('my-part.asked.nothingWhy')}
          action={
            <LinkButton to="/people/calls" variant="default">
              {text('my-part.asked.seeCalls')}
            </LinkButton>
          }
        />
      )}
      <ul className={classes['asks']}>
        {of('answerInvitation').map((each) => (
          <AskLink key={each.experiment?.id} asked={each} to="/experiments/$number/people" />
        ))}
        {nominations.map((nomination) => (
          <ConsentAsk key={nomination.id} nomination={nomination} onAnswered={setAnswered} />
        ))}
        {of('answerNomination').map((each) => (
          <RoundAsk key={each.subjectId} asked={each} />
        ))}
        {of('giveForecast').map((each) => (
          <AskLink key={each.experiment?.id} asked={each} to="/experiments/$number" />
        ))}
        {tasks.map((task) => (
          <OpenTask key={task.id} task={task} />
        ))}
        {calls.map(({ id, role, wanted, experiment }) => (
          <Ask
            key={id}
            kind="answerCall"
            title={text('my-part.ask.answerCall', { role: text(`words.participationRole.${role}`) })}
            about={`EXP-${experiment.number} ${experiment.title}`}
            action={
              <LinkButton to="/people/calls" variant="default">
                {text('my-part.act.answerCall')}
              </LinkButton>
            }
          >
            {wanted}
          </Ask>
        ))}
      </ul>
    </Panel>
  );
}
