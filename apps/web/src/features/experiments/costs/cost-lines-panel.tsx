import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { useFormat } from '../../../ui/use-format.js';
import { CorrectCost, RecordCost } from './api/cost-acts.js';
import type { CostLineShown, CostsShown } from './api/costs.js';
import { CostForm, costSent, costTyped, newCost, type CostTyped } from './cost-form.js';
import classes from './costs.module.css';
import { LinesPanel } from './lines-panel.js';

interface CostEditorProps {
  readonly experimentId: string;
  readonly settings: CostsShown['settings'];
  /** The line that is put right; null for a new one. */
  readonly line: CostLineShown | null;
  readonly onClose: () => void;
}

export function CostEditor({ experimentId, settings, line, onClose }: CostEditorProps) {
  const text = useText();
  const announce = useAnnounce();
  const record = useKeyedAct(RecordCost);
  const correct = useKeyedAct(CorrectCost);
  const save = async (typed: CostTyped) => {
    const cost = costSent(typed);
    const done = line
      ? await correct.run({ id: line.id, cost, reason: typed.reason })
      : await record.run({ experimentId, cost });
    if (!done.ok) return;
    announce(text(line ? 'costs.announced.corrected' : 'costs.announced.recorded'));
    onClose();
  };
  return (
    <CostForm
      corrects={line !== null}
      initial={line ? costTyped(line) : newCost(settings)}
      settings={settings}
      act={line ? correct : record}
      onSave={save}
      onCancel={onClose}
    />
  );
}

/** Every cost, the latest first; none is ever rewritten. */
export function CostLinesPanel({ experimentId, costs }: { experimentId: string; costs: CostsShown }) {
  const text = useText();
  const format = useFormat();
  const { settings, lines, viewerCanRecord } = costs;
  const whatOf = ({ category, vendor, note }: CostLineShown) =>
    [
      note ?? vendor ?? text(`costs.category.${category}`),
      note && (vendor ?? text(`costs.category.${category}`)),
    ]
      .filter(Boolean)
      .join(' · ');
  const moreOf = ({ hours, hourlyRate }: CostLineShown) =>
    hours !== null &&
    hourlyRate !== null && (
      <p className={classes['quiet']}>
        {text('costs.line.hours', {
          hours: format.number(hours, 2),
          rate: format.money(hourlyRate, settings.currency),
        })}
      </p>
    );
  return (
    <LinesPanel
      {...{ title: text('costs.lines'), add: text('costs.add'), none: text('costs.noLine') }}
      {...{ lines, currency: settings.currency, mayRecord: viewerCanRecord, whatOf, moreOf }}
      form={(line, close) => (
        <CostEditor experimentId={experimentId} settings={settings} line={line} onClose={close} />
      )}
    />
  );
}
