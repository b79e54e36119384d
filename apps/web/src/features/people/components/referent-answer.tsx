import { Button, Group } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { AnswerReferent, type ReferentShown } from '../api/referents.js';
import classes from './referents.module.css';

/** The signed-in person was asked: their yes or no, here. */
export function ReferentAnswer({ referent: { id, area } }: { referent: ReferentShown }) {
  const text = useText();
  const answer = useAct(AnswerReferent);
  const say = (accept: boolean) => void answer.run({ input: { id, accept } });
  return (
    <div className={classes['asked']}>
      <p className={classes['why']}>
        <b>{text(`people.referents.area.${area}`)}</b> · {text('people.referents.forYou')}
      </p>
      <Group gap="xs">
        <Button size="compact-md" loading={answer.running} onClick={() => say(true)}>
          {text('people.referents.accept')}
        </Button>
        <Button size="compact-md" variant="default" disabled={answer.running} onClick={() => say(false)}>
          {text('people.referents.decline')}
        </Button>
      </Group>
      <RefusalSummary act={answer} />
    </div>
  );
}
