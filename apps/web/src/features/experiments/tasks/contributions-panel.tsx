import { Button } from '@mantine/core';
import { IconHandGrab, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { today } from '../../../lib/today.js';
import { useViewer } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { useFirstOf } from '../../../ui/first-of.js';
import { Panel } from '../../../ui/panel.js';
import classes from '../../../ui/tasks/tasks.module.css';
import { ThanksWord } from '../../../ui/tasks/thanks-word.js';
import { useExperiment } from '../experiment-context.js';
import type { TasksData } from './api/experiment-tasks.js';
import { LogContribution } from './api/task-acts.js';
import { ContributionForm, contributionSent, type ContributionTyped } from './contribution-form.js';
import { ContributionItem } from './contribution-item.js';

function NewContribution({ data, onClose }: { data: TasksData; onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const { member } = useViewer();
  const { owner } = useExperiment();
  const log = useKeyedAct(LogContribution);
  const save = async (typed: ContributionTyped) => {
    const { personId } = typed;
    const done = await log.run({ experimentId: data.id, personId, contribution: contributionSent(typed) });
    if (!done.ok) return;
    announce(text('tasks.announced.logged'));
    onClose();
  };
  const personId = data.viewerCanContribute ? member.person.id : owner.person.id;
  return (
    <ContributionForm
      initial={{ what: '', doneOn: today(), minutes: null, personId }}
      act={log}
      forOthers={data.viewerCanContributeForOthers}
      label={text('tasks.contribution.add')}
      onSave={save}
      onCancel={onClose}
    />
  );
}

/** What people brought, the latest first, with the thanks for it: nothing is counted, nobody is compared. */
export function ContributionsPanel({ data }: { data: TasksData }) {
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const { contributions, thanks, viewerCanContribute, viewerCanContributeForOthers } = data;
  const forTakingPart = thanks.filter(({ contribution }) => contribution === null);
  const [shown, more] = useFirstOf(contributions);
  const isEmpty = contributions.length === 0 && forTakingPart.length === 0;
  const add = (viewerCanContribute || viewerCanContributeForOthers) && !isAdding && (
    <Button
      variant={isEmpty ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {text('tasks.contribution.add')}
    </Button>
  );
  return (
    <Panel title={text('tasks.contributions')} aside={!isEmpty && add}>
      {isAdding && <NewContribution data={data} onClose={() => setAdding(false)} />}
      {isEmpty && !isAdding && (
        <EmptyState
          icon={IconHandGrab}
          order={3}
          title={text('tasks.contribution.empty')}
          why={text('tasks.contribution.emptyWhy')}
          action={add}
        />
      )}
      {contributions.length > 0 && (
        <ul className={classes['list']}>
          {shown.map((contribution) => (
            <ContributionItem key={contribution.id} contribution={contribution} />
          ))}
        </ul>
      )}
      {more}
      {forTakingPart.map((each) => (
        <ThanksWord key={each.id} thanks={each} to />
      ))}
    </Panel>
  );
}
