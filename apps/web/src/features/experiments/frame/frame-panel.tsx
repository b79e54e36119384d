import { Button } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { FrameForm } from './frame-form.js';
import classes from './frame.module.css';

const FRAME_FIELD = /^#?(benchmarks|noPrecedentReason|prototype|hypothesis|project|title)\b/;

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts() {
  const { project, prototype, hypothesis, benchmarks, noPrecedentReason, owner } = useExperiment();
  const text = useText();
  const unsaid = (
    <span style={{ color: 'var(--mantine-color-dimmed)' }}>{text('experiments.frame.unsaid')}</span>
  );
  return (
    <dl className={classes['facts']}>
      <Fact term={text('experiments.frame.owner')}>{owner.name}</Fact>
      <Fact term={text('words.searchKind.project')}>
        {project ? (
          <TextLink to="/projects/$projectId" params={{ projectId: project.id }}>
            {project.name}
          </TextLink>
        ) : (
          unsaid
        )}
      </Fact>
      <Fact term={text('words.searchKind.hypothesis')}>
        {hypothesis ? (
          <TextLink to="/hypotheses/$number" params={{ number: String(hypothesis.number) }}>
            {text('experiments.frame.hypothesisNumber', { number: hypothesis.number })}
          </TextLink>
        ) : (
          unsaid
        )}
      </Fact>
      <Fact term={text('words.searchKind.prototype')}>
        {prototype ? (
          <>
            <TextLink to="/prototypes/$number" params={{ number: String(prototype.number) }}>
              {prototype.name}
            </TextLink>
            <span className={classes['more']}>{prototype.smallestForm}</span>
          </>
        ) : (
          unsaid
        )}
      </Fact>
      <Fact term={text('experiments.frame.precedent')}>
        {benchmarks.length > 0 && (
          <ul className={classes['list']}>
            {benchmarks.map(({ id, number, actor, action }) => (
              <li key={id}>
                <TextLink to="/benchmarks/$number" params={{ number: String(number) }}>
                  {actor}
                </TextLink>
                <span className={classes['more']}>{action}</span>
              </li>
            ))}
          </ul>
        )}
        {noPrecedentReason && text('experiments.frame.noPrecedentSaid', { reason: noPrecedentReason })}
        {benchmarks.length === 0 && !noPrecedentReason && unsaid}
      </Fact>
    </dl>
  );
}

/** From which outside example, by which prototype, for which sentence: one click from any test. */
export function FramePanel() {
  const { stage, permissions } = useExperiment();
  const text = useText();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const planned = stage === 'benchmark' || stage === 'prototype';
  const mayEdit = permissions.canEdit && planned;
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    if (mayEdit && FRAME_FIELD.test(hash)) setEditing(true);
  }, [mayEdit, hash]);
  const close = () => {
    setEditing(false);
    void navigate({ to: '.', hash: '', replace: true });
  };
  const edit = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPencil size={15} aria-hidden />}
      onClick={() => setEditing(true)}
    >
      {text('ui.edit')}
    </Button>
  );
  return (
    <Panel title={text('experiments.frame.panel')} aside={mayEdit && !editing ? edit : undefined} id="frame">
      {editing ? <FrameForm onClose={close} /> : <Facts />}
    </Panel>
  );
}
