import { IconFolders, IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { CardList, LinkCard } from '../../ui/link-card.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NextPage } from '../../ui/next-page.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { useFormat } from '../../ui/use-format.js';
import { ProjectsQuery, type ProjectListed } from './api/projects.js';

const route = getRouteApi('/in/projects');

function ProjectCard({ project }: { project: ProjectListed }) {
  const text = useText();
  const format = useFormat();
  return (
    <LinkCard
      above={project.departments.map(({ name }) => name).join(' · ')}
      link={
        <TextLink to="/projects/$projectId" params={{ projectId: project.id }}>
          {project.name}
        </TextLink>
      }
      below={
        <>
          <span>{project.owner.name}</span>
          <span>{text('projects.experimentCount', { count: project.experimentCount })}</span>
          {project.progress.current && (
            <span>
              {text('progress.inShort', {
                level: format.number(project.progress.level),
                step: text(`progress.step.${project.progress.current}`),
              })}
            </span>
          )}
        </>
      }
    >
      {project.purpose}
    </LinkCard>
  );
}

function Nothing({ q }: { q: string | undefined }) {
  const text = useText();
  const mayCreate = useMay('createProject');
  if (q) return <p role="status">{text('ui.nothingFound', { q })}</p>;
  return (
    <EmptyState
      icon={IconFolders}
      title={text('projects.empty')}
      why={text('projects.emptyWhy')}
      action={mayCreate && <LinkButton to="/projects/new">{text('projects.emptyAction')}</LinkButton>}
    />
  );
}

function Projects({ q, after }: { q: string | undefined; after?: string }) {
  const [{ data, error }, again] = useQuery({
    query: ProjectsQuery,
    variables: { text: q ?? null, after: after ?? null },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="cards" />;
  const { edges, pageInfo } = data.projects;
  if (edges.length === 0) return <Nothing q={q} />;
  return (
    <>
      <CardList>
        {edges.map(({ node }) => (
          <ProjectCard key={node.id} project={node} />
        ))}
      </CardList>
      <NextPage pageInfo={pageInfo}>{(cursor) => <Projects q={q} after={cursor} />}</NextPage>
    </>
  );
}

export function ProjectsPage() {
  const text = useText();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const mayCreate = useMay('createProject');
  return (
    <Page
      title={text('projects.title')}
      lead={text('projects.lead')}
      actions={
        mayCreate && (
          <LinkButton to="/projects/new" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
            {text('projects.newTitle')}
          </LinkButton>
        )
      }
    >
      <SearchBox
        label={text('projects.search')}
        value={q}
        onSearch={(next) => void navigate({ to: '.', search: { q: next }, replace: true })}
      />
      <Projects key={q ?? ''} q={q} />
    </Page>
  );
}
