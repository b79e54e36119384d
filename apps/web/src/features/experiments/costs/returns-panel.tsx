import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { CorrectReturn, RecordReturn } from './api/cost-acts.js';
import type { CostsShown, ReturnLineShown } from './api/costs.js';
import classes from './costs.module.css';
import { LinesPanel } from './lines-panel.js';
import { newReturn, ReturnForm, returnSent, returnTyped, type ReturnTyped } from './return-form.js';

interface ReturnEditorProps {
  readonly experimentId: string;
  readonly currency: string;
  /** The line that is put right; null for a new one. */
  readonly line: ReturnLineShown | null;
  readonly onClose: () => void;
}

function ReturnEditor({ experimentId, currency, line, onClose }: ReturnEditorProps) {
  const text = useText();
  const announce = useAnnounce();
  const record = useKeyedAct(RecordReturn);
  const correct = useKeyedAct(CorrectReturn);
  const save = async (typed: ReturnTyped) => {
    const gain = returnSent(typed);
    const done = line
      ? await correct.run({ id: line.id, gain, reason: typed.reason })
      : await record.run({ experimentId, gain });
    if (!done.ok) return;
    announce(text(line ? 'costs.announced.corrected' : 'costs.announced.returned'));
    onClose();
  };
  return (
    <ReturnForm
      corrects={line !== null}
      initial={line ? returnTyped(line) : newReturn()}
      currency={currency}
      act={line ? correct : record}
      onSave={save}
      onCancel={onClose}
    />
  );
}

/** Every return with how it was computed; a closed experiment takes later ones too. */
export function ReturnsPanel({ experimentId, costs }: { experimentId: string; costs: CostsShown }) {
  const text = useText();
  const { settings, returns, viewerCanRecord } = costs;
  const { currency } = settings;
  const moreOf = ({ confidence, measureName }: ReturnLineShown) => (
    <p className={classes['quiet']}>
      {text(`costs.confidence.${confidence}`)}
      {measureName && ` · ${measureName}`}
    </p>
  );
  return (
    <LinesPanel
      {...{ title: text('costs.returns'), add: text('costs.addReturn'), none: text('costs.noReturn') }}
      {...{ lines: returns, currency, mayRecord: viewerCanRecord, moreOf }}
      whatOf={({ assumption }) => assumption}
      form={(line, close) => (
        <ReturnEditor experimentId={experimentId} currency={currency} line={line} onClose={close} />
      )}
    />
  );
}
