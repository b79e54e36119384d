import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay } from '../../../lib/viewer.js';
import { ActForm } from '../../../ui/act-form.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { ProjectShown } from '../api/project.js';
import { GoalsToServeQuery, ServeGoals } from '../api/served-goals.js';
import classes from './served-goals.module.css';

function ServedGoalsForm({ project, onClose }: { project: ProjectShown; onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const serve = useAct(ServeGoals);
  const said = useRefusals(serve.refusals);
  const [{ data }] = useQuery({ query: GoalsToServeQuery });
  const served = project.goals.map(({ id }) => id);
  const [goalIds, setGoalIds] = useState<readonly string[]>(served);
  const choices = (data?.goals ?? project.goals)
    .filter(({ id, state }) => state === 'open' || served.includes(id))
    .map(({ id, title }) => ({ value: id, label: title }));
  const save = async () => {
    const input = { projectId: project.id, version: project.version, goalIds: [...goalIds] };
    const done = await serve.run({ input });
    if (!done.ok) return;
    announce(text('projects.goals.announced'));
    onClose();
  };
  const wrong = goalIds.map((_, index) => said.at(`goalIds.${index}`)).find(Boolean);
  return (
    <ActForm
      label={text('projects.goals.choose')}
      act={serve}
      shown={goalIds.map((_, index) => `goalIds.${index}`)}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onClose}
    >
      <MultiSelect
        label={text('projects.goals.field')}
        data={choices}
        searchable
        clearable
        nothingFoundMessage={text('projects.goals.nothingToServe')}
        value={[...goalIds]}
        onChange={setGoalIds}
        error={wrong}
      />
    </ActForm>
  );
}

/** The goals for which the experiments of a project count. */
export function ServedGoals({ project }: { project: ProjectShown }) {
  const text = useText();
  const mayServe = useMay('serveGoals') && project.viewerCanEdit;
  const [open, setOpen] = useState(false);
  const { goals } = project;
  return (
    <Panel
      title={text('projects.goals.title')}
      aside={
        mayServe &&
        !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {text('projects.goals.choose')}
          </Button>
        )
      }
    >
      {open && <ServedGoalsForm project={project} onClose={() => setOpen(false)} />}
      {goals.length === 0 && !open && <p className={classes['none']}>{text('projects.goals.none')}</p>}
      <ul className={classes['goals']}>
        {goals.map(({ id, title, parentTitle }) => (
          <li key={id}>
            <TextLink to="/results/goals/$goalId" params={{ goalId: id }}>
              {title}
            </TextLink>
            {parentTitle && <small className={classes['under']}>{parentTitle}</small>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
