import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { CorrectCost, RecordCost } from './api/cost-acts.js';
import type { CostLineShown, CostsShown } from './api/costs.js';
import { CostForm, costSent, costTyped, newCost, type CostTyped } from './cost-form.js';
import classes from './costs.module.css';
import { LineItem, LineList } from './line-item.js';

interface NewCostProps {
  readonly experimentId: string;
  readonly settings: CostsShown['settings'];
  readonly onClose: () => void;
}

export function NewCost({ experimentId, settings, onClose }: NewCostProps) {
  const text = useText();
  const announce = useAnnounce();
  const record = useKeyedAct(RecordCost);
  const save = async (typed: CostTyped) => {
    const done = await record.run({ experimentId, cost: costSent(typed) });
    if (!done.ok) return;
    announce(text('costs.announced.recorded'));
    onClose();
  };
  return (
    <CostForm initial={newCost(settings)} settings={settings} act={record} onSave={save} onCancel={onClose} />
  );
}

function Correction({
  line,
  settings,
  onClose,
}: Omit<NewCostProps, 'experimentId'> & { line: CostLineShown }) {
  const text = useText();
  const announce = useAnnounce();
  const correct = useKeyedAct(CorrectCost);
  const save = async (typed: CostTyped) => {
    const done = await correct.run({ id: line.id, cost: costSent(typed), reason: typed.reason });
    if (!done.ok) return;
    announce(text('costs.announced.corrected'));
    onClose();
  };
  return (
    <CostForm
      corrects
      initial={costTyped(line)}
      settings={settings}
      act={correct}
      onSave={save}
      onCancel={onClose}
    />
  );
}

/** Every cost, the latest first; none is ever rewritten. */
export function CostLinesPanel({ experimentId, costs }: { experimentId: string; costs: CostsShown }) {
  const text = useText();
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  const { settings, lines, viewerCanRecord } = costs;
  const close = () => setOpen(null);
  const whatOf = ({ category, vendor, note }: CostLineShown) =>
    [
      note ?? vendor ?? text(`costs.category.${category}`),
      note && (vendor ?? text(`costs.category.${category}`)),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Panel
      title={text('costs.lines')}
      aside={
        viewerCanRecord &&
        open !== 'new' && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {text('costs.add')}
          </Button>
        )
      }
    >
      {open === 'new' && <NewCost experimentId={experimentId} settings={settings} onClose={close} />}
      {lines.length === 0 && open !== 'new' && <p className={classes['quiet']}>{text('costs.noLine')}</p>}
      <LineList
        lines={lines}
        render={(line) => (
          <LineItem
            key={line.id}
            what={whatOf(line)}
            more={
              line.hours !== null &&
              line.hourlyRate !== null && (
                <p className={classes['quiet']}>
                  {text('costs.line.hours', {
                    hours: format.number(line.hours, 2),
                    rate: format.money(line.hourlyRate, settings.currency),
                  })}
                </p>
              )
            }
            currency={settings.currency}
            line={line}
            form={open === line.id && <Correction line={line} settings={settings} onClose={close} />}
            onCorrect={viewerCanRecord ? () => setOpen(line.id) : undefined}
          />
        )}
      />
    </Panel>
  );
}
