import { Button } from '@mantine/core';
import { IconEdit, IconFlask } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useMay } from '../../lib/viewer.js';
import { ErrorState } from '../../ui/error-state.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { NotFoundState } from '../../ui/not-found-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { SentenceView } from '../../ui/sentence-view.js';
import { DateText } from '../../ui/values.js';
import { HypothesisQuery, type HypothesisShown } from './api/hypothesis.js';
import { BornOf } from './components/born-of.js';
import { EditHypothesis } from './components/edit-hypothesis.js';
import { ConfidencePanel } from './components/confidence-panel.js';
import { ScoresPanel } from './scores/scores-panel.js';
import { TestedBy } from './components/tested-by.js';

const route = getRouteApi('/in/hypotheses/$number');

function Origins({ hypothesis }: { hypothesis: HypothesisShown }) {
  const text = useText();
  const { project, prototype } = hypothesis;
  return (
    <Panel title={text('hypotheses.originsTitle')}>
      <Facts
        items={[
          {
            label: text('hypotheses.origin.project'),
            value: project && (
              <TextLink to="/projects/$projectId" params={{ projectId: project.id }}>
                {project.name}
              </TextLink>
            ),
          },
          { label: text('hypotheses.origin.aspiration'), value: project?.audienceAspiration },
          { label: text('hypotheses.origin.objective'), value: project?.companyObjective },
          {
            label: text('hypotheses.origin.prototype'),
            value: prototype && (
              <TextLink to="/prototypes/$number" params={{ number: String(prototype.number) }}>
                {prototype.name}
              </TextLink>
            ),
          },
          {
            label: text('hypotheses.origin.benchmarks'),
            value: prototype?.benchmarks.length
              ? prototype.benchmarks.map(({ id, number, actor }) => (
                  <div key={id}>
                    <TextLink to="/benchmarks/$number" params={{ number: String(number) }}>
                      {actor}
                    </TextLink>
                  </div>
                ))
              : null,
          },
          { label: text('hypotheses.origin.owner'), value: hypothesis.owner.name },
          { label: text('hypotheses.origin.createdAt'), value: <DateText value={hypothesis.createdAt} /> },
        ]}
      />
    </Panel>
  );
}

function Actions({ hypothesis, onEdit }: { hypothesis: HypothesisShown; onEdit: () => void }) {
  const text = useText();
  const mayTest = useMay('createExperiment');
  return (
    <>
      {hypothesis.viewerCanEdit && (
        <Button
          variant="default"
          leftSection={<IconEdit size={16} stroke={1.6} aria-hidden />}
          onClick={onEdit}
        >
          {text('ui.edit')}
        </Button>
      )}
      {mayTest && (
        <LinkButton
          to="/experiments/new"
          search={{
            hypothesis: hypothesis.id,
            prototype: hypothesis.prototype?.id,
            project: hypothesis.project?.id,
          }}
          leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />}
        >
          {text('hypotheses.test')}
        </LinkButton>
      )}
    </>
  );
}

export function HypothesisPage() {
  const text = useText();
  const { number } = route.useParams();
  const [editing, setEditing] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: HypothesisQuery,
    variables: { number: Number(number) },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  const { hypothesis } = data;
  if (!hypothesis)
    return <NotFoundState back={<LinkButton to="/hypotheses">{text('hypotheses.title')}</LinkButton>} />;
  return (
    <Page
      title={text('hypotheses.number', { number: hypothesis.number })}
      actions={!editing && <Actions hypothesis={hypothesis} onEdit={() => setEditing(true)} />}
    >
      {editing ? (
        <EditHypothesis hypothesis={hypothesis} onDone={() => setEditing(false)} />
      ) : (
        <Panel accent="var(--lv-brand)">
          <SentenceView sentence={hypothesis} locale={hypothesis.locale} size="large" />
          <BornOf hypothesis={hypothesis} />
        </Panel>
      )}
      <ConfidencePanel number={hypothesis.number} hypothesisId={hypothesis.id} />
      <ScoresPanel number={hypothesis.number} hypothesisId={hypothesis.id} />
      <TestedBy hypothesis={hypothesis} />
      <Origins hypothesis={hypothesis} />
    </Page>
  );
}
