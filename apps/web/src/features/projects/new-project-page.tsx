import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { CreateProject } from './api/create-project.js';
import { NO_PROJECT, ProjectForm, type ProjectValues } from './components/project-form.js';

export function NewProjectPage() {
  const text = useText();
  const navigate = useNavigate();
  const create = useKeyedAct(CreateProject);
  const draft = useKeptDraft<ProjectValues>('new-project');

  const save = async (project: ProjectValues) => {
    const done = await create.run({ project });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/projects/$projectId', params: { projectId: done.value.project.id } });
  };
  return (
    <Page title={text('projects.newTitle')} lead={text('projects.newLead')} width="form">
      <Panel>
        <ProjectForm
          initial={NO_PROJECT}
          act={create}
          draft={draft}
          onSave={(values) => void save(values)}
          onCancel={() => {
            draft.forget();
            void navigate({ to: '/projects' });
          }}
        />
      </Panel>
    </Page>
  );
}
