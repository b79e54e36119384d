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
import { useFormat } from '../../ui/use-format.js';
import { PrototypeQuery, type PrototypeShown } from './api/prototype.js';
import { EditPrototype } from './components/edit-prototype.js';
import { PrototypeChain } from './components/prototype-chain.js';

const route = getRouteApi('/in/prototypes/$number');

function Description({ prototype }: { prototype: PrototypeShown }) {
  const text = useText();
  const format = useFormat();
  const { project, link, cost } = prototype;
  return (
    <Panel title={text('prototypes.describeTitle')}>
      <Facts
        items={[
          { label: text('prototypes.field.need'), value: prototype.need },
          { label: text('prototypes.field.smallestForm'), value: prototype.smallestForm },
          { label: text('prototypes.field.activity'), value: text(`words.activity.${prototype.activity}`) },
          {
            label: text('prototypes.field.cost'),
            value: cost === null ? null : format.value(cost, { unit: prototype.currency }),
          },
          { label: text('prototypes.field.touchpoint'), value: prototype.touchpoint },
          {
            label: text('prototypes.field.link'),
            value: link && (
              <a href={link} target="_blank" rel="noreferrer noopener">
                {link}
              </a>
            ),
          },
          {
            label: text('prototypes.field.projectId'),
            value: project && (
              <TextLink to="/projects/$projectId" params={{ projectId: project.id }}>
                {project.name}
              </TextLink>
            ),
          },
          { label: text('prototypes.proposedBy'), value: prototype.proposedBy.name },
        ]}
      />
    </Panel>
  );
}

function Actions({ prototype, onEdit }: { prototype: PrototypeShown; onEdit: () => void }) {
  const text = useText();
  const mayTest = useMay('createExperiment');
  return (
    <>
      {prototype.viewerCanEdit && (
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
          search={{ prototype: prototype.id }}
          leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />}
        >
          {text('prototypes.test')}
        </LinkButton>
      )}
    </>
  );
}

export function PrototypePage() {
  const text = useText();
  const { number } = route.useParams();
  const mayWrite = useMay('createHypothesis');
  const [editing, setEditing] = useState(false);
  const [{ data, error }, again] = useQuery({ query: PrototypeQuery, variables: { number: Number(number) } });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="page" />;
  const { prototype } = data;
  if (!prototype)
    return <NotFoundState back={<LinkButton to="/prototypes">{text('prototypes.title')}</LinkButton>} />;
  return (
    <Page
      title={prototype.name}
      above={text('prototypes.number', { number: prototype.number })}
      actions={!editing && <Actions prototype={prototype} onEdit={() => setEditing(true)} />}
    >
      {editing ? (
        <EditPrototype prototype={prototype} onDone={() => setEditing(false)} />
      ) : (
        <Description prototype={prototype} />
      )}
      <PrototypeChain prototype={prototype} mayWrite={mayWrite} />
    </Page>
  );
}
