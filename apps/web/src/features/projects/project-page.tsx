import { Button } from '@mantine/core';
import { IconEdit, IconFlask } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { Columns } from '../../ui/columns.js';
import { ErrorState } from '../../ui/error-state.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NotFoundState } from '../../ui/not-found-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useFormat } from '../../ui/use-format.js';
import { ProjectQuery, type ProjectShown } from './api/project.js';
import { EditProject } from './components/edit-project.js';
import { ProgressLadder } from './components/progress-ladder.js';
import { ServedGoals } from './components/served-goals.js';

const route = getRouteApi('/in/projects/$projectId');

function BothSides({ project }: { project: ProjectShown }) {
  const text = useText();
  return (
    <Columns most={2}>
      <Panel
        title={text('projects.audienceSide', { audience: project.audience })}
        sentence={project.audienceAspiration}
      />
      <Panel title={text('projects.companySide')} sentence={project.companyObjective} />
    </Columns>
  );
}

function Who({ project }: { project: ProjectShown }) {
  const text = useText();
  const format = useFormat();
  const names = (items: readonly { name: string }[]) => format.list(items.map(({ name }) => name));
  return (
    <Panel title={text('projects.who')}>
      <Facts
        items={[
          { label: text('projects.owner'), value: project.owner.name },
          { label: text('projects.field.coLeadIds'), value: names(project.coLeads) },
          { label: text('projects.field.sponsorId'), value: project.sponsor?.name },
          { label: text('projects.field.departmentIds'), value: names(project.departments) },
        ]}
      />
    </Panel>
  );
}

function Experiments({ project }: { project: ProjectShown }) {
  const text = useText();
  const mayStart = useMay('createExperiment');
  return (
    <Panel
      title={text('projects.experiments')}
      sentence={text('projects.experimentCount', { count: project.experimentCount })}
      aside={
        mayStart && (
          <LinkButton
            to="/experiments/new"
            search={{ project: project.id }}
            size="sm"
            leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />}
          >
            {text('projects.startExperiment')}
          </LinkButton>
        )
      }
    >
      {project.experimentCount > 0 && (
        <LinkButton
          to="/experiments"
          search={{ project: project.id }}
          variant="default"
          style={{ alignSelf: 'start' }}
        >
          {text('projects.seeBoard')}
        </LinkButton>
      )}
    </Panel>
  );
}

export function ProjectPage() {
  const text = useText();
  const { projectId } = route.useParams();
  const [editing, setEditing] = useState(false);
  const [{ data, error }, again] = useQuery({ query: ProjectQuery, variables: { id: projectId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  const { project } = data;
  if (!project)
    return <NotFoundState back={<LinkButton to="/projects">{text('projects.title')}</LinkButton>} />;
  const edit = project.viewerCanEdit && !editing && (
    <Button
      variant="default"
      leftSection={<IconEdit size={16} stroke={1.6} aria-hidden />}
      onClick={() => setEditing(true)}
    >
      {text('ui.edit')}
    </Button>
  );
  return (
    <Page title={project.name} above={text('projects.oneTitle')} lead={project.purpose} actions={edit}>
      {editing ? (
        <EditProject project={project} onDone={() => setEditing(false)} />
      ) : (
        <>
          <BothSides project={project} />
          <Who project={project} />
        </>
      )}
      <ProgressLadder project={project} />
      <ServedGoals project={project} />
      <Experiments project={project} />
    </Page>
  );
}
