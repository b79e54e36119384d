import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { Panel } from '../../../ui/panel.js';
import type { ProjectShown } from '../api/project.js';
import { ReviseProject } from '../api/revise-project.js';
import { ProjectForm, type ProjectValues } from './project-form.js';

function valuesOf(project: ProjectShown): ProjectValues {
  const { name, purpose, audience, audienceAspiration, companyObjective } = project;
  return {
    name,
    purpose,
    audience,
    audienceAspiration,
    companyObjective,
    sponsorId: project.sponsor?.id ?? null,
    departmentIds: project.departments.map(({ id }) => id),
    coLeadIds: project.coLeads.map(({ id }) => id),
  };
}

export function EditProject({ project, onDone }: { project: ProjectShown; onDone: () => void }) {
  const text = useText();
  const revise = useAct(ReviseProject);
  const draft = useKeptDraft<ProjectValues>(`project-${project.id}-v${project.version}`);
  const close = () => {
    draft.forget();
    onDone();
  };
  const save = async (values: ProjectValues) => {
    const { id, version } = project;
    const done = await revise.run({ input: { id, version, project: values } });
    if (done.ok) close();
  };
  return (
    <Panel title={text('ui.edit')}>
      <ProjectForm
        initial={valuesOf(project)}
        act={revise}
        draft={draft}
        onSave={(values) => void save(values)}
        onCancel={close}
      />
    </Panel>
  );
}
