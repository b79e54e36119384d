import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { TextLink } from '../../../../ui/link-button.js';
import { Panel } from '../../../../ui/panel.js';
import { useExperiment } from '../../experiment-context.js';
import type { ExperimentCall } from '../api/involving.js';
import classes from '../people.module.css';
import { CallLine } from './call-line.js';
import { PostCallForm } from './post-call-form.js';

/** What this experiment looks for, who offered themselves, and asking everyone. */
export function CallsPanel({ calls }: { calls: readonly ExperimentCall[] }) {
  const { permissions, isDraft } = useExperiment();
  const text = useText();
  const [posting, setPosting] = useState(false);
  const mayPost = permissions.canEdit && !isDraft;
  if (calls.length === 0 && !mayPost) return null;
  return (
    <Panel
      title={text('calls.panel')}
      sentence={text('calls.panelWhy')}
      aside={<TextLink to="/people/calls">{text('calls.seeCalls')}</TextLink>}
    >
      {calls.length === 0 && !posting && <p className={classes['quiet']}>{text('calls.none')}</p>}
      {calls.length > 0 && (
        <ul className={classes['people']}>
          {calls.map((call) => (
            <CallLine key={call.id} call={call} />
          ))}
        </ul>
      )}
      {mayPost && !posting && (
        <div>
          <Button variant="default" onClick={() => setPosting(true)}>
            {text('calls.post')}
          </Button>
        </div>
      )}
      {posting && <PostCallForm onDone={() => setPosting(false)} />}
    </Panel>
  );
}
