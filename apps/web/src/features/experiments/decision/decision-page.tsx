import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { AsksAbout } from '../../../ui/asks/asks-about.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { useExperiment } from '../experiment-context.js';
import { DecisionForm, type Draft } from './decision-form.js';
import { DecisionRecord } from './decision-record.js';
import classes from './decision.module.css';
import { UndoNotice } from './undo-notice.js';

/** The decision, or the form that takes it. What was written is kept while it can be undone. */
function DecisionSection() {
  const { decision, permissions } = useExperiment();
  const text = useText();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [fresh, setFresh] = useState(false);
  if (decision) {
    return (
      <>
        <UndoNotice key={decision.decidedAt} decision={decision} fresh={fresh} onUndone={setDraft} />
        <DecisionRecord decision={decision} />
      </>
    );
  }
  return permissions.canDecide ? (
    <DecisionForm draft={draft} onDecided={() => setFresh(true)} />
  ) : (
    <p>{text('decisions.waits')}</p>
  );
}

/** What we do about it: apart from the verdict, with a reason. */
export function DecisionPage() {
  const { id, number, isDraft, evaluation, learning } = useExperiment();
  const text = useText();
  useDocumentTitle(text('decisions.documentTitle', { number }));
  return (
    <>
      <Panel title={text('decisions.evidence')}>
        {evaluation?.verdict ? (
          <div className={classes['line']}>
            <VerdictBadge verdict={evaluation.verdict} confirmed={evaluation.confirmedAt !== null} />
          </div>
        ) : (
          text('decisions.noVerdict')
        )}
        {learning && <p className={classes['text']}>{learning.statement}</p>}
      </Panel>
      <DecisionSection />
      <AsksAbout id={id} isPrivate={isDraft} />
    </>
  );
}
