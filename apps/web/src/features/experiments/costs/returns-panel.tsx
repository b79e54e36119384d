import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { CorrectReturn, RecordReturn } from './api/cost-acts.js';
import type { CostsShown, ReturnLineShown } from './api/costs.js';
import classes from './costs.module.css';
import { LineItem, LineList } from './line-item.js';
import { newReturn, ReturnForm, returnSent, returnTyped, type ReturnTyped } from './return-form.js';

interface NewReturnProps {
  readonly experimentId: string;
  readonly currency: string;
  readonly onClose: () => void;
}

function NewReturn({ experimentId, currency, onClose }: NewReturnProps) {
  const text = useText();
  const announce = useAnnounce();
  const record = useKeyedAct(RecordReturn);
  const save = async (typed: ReturnTyped) => {
    const done = await record.run({ experimentId, gain: returnSent(typed) });
    if (!done.ok) return;
    announce(text('costs.announced.returned'));
    onClose();
  };
  return (
    <ReturnForm initial={newReturn()} currency={currency} act={record} onSave={save} onCancel={onClose} />
  );
}

function Correction({
  line,
  currency,
  onClose,
}: Omit<NewReturnProps, 'experimentId'> & { line: ReturnLineShown }) {
  const text = useText();
  const announce = useAnnounce();
  const correct = useKeyedAct(CorrectReturn);
  const save = async (typed: ReturnTyped) => {
    const done = await correct.run({ id: line.id, gain: returnSent(typed), reason: typed.reason });
    if (!done.ok) return;
    announce(text('costs.announced.corrected'));
    onClose();
  };
  return (
    <ReturnForm
      corrects
      initial={returnTyped(line)}
      currency={currency}
      act={correct}
      onSave={save}
      onCancel={onClose}
    />
  );
}

/** Every return with how it was computed; a closed experiment takes later ones too. */
export function ReturnsPanel({ experimentId, costs }: { experimentId: string; costs: CostsShown }) {
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  const { settings, returns, viewerCanRecord } = costs;
  const { currency } = settings;
  const close = () => setOpen(null);
  return (
    <Panel
      title={text('costs.returns')}
      aside={
        viewerCanRecord &&
        open !== 'new' && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {text('costs.addReturn')}
          </Button>
        )
      }
    >
      {open === 'new' && <NewReturn experimentId={experimentId} currency={currency} onClose={close} />}
      {returns.length === 0 && open !== 'new' && <p className={classes['quiet']}>{text('costs.noReturn')}</p>}
      <LineList
        lines={returns}
        render={(line) => (
          <LineItem
            key={line.id}
            what={line.assumption}
            more={
              <p className={classes['quiet']}>
                {text(`costs.confidence.${line.confidence}`)}
                {line.measureName && ` · ${line.measureName}`}
              </p>
            }
            currency={currency}
            line={line}
            form={open === line.id && <Correction line={line} currency={currency} onClose={close} />}
            onCorrect={viewerCanRecord ? () => setOpen(line.id) : undefined}
          />
        )}
      />
    </Panel>
  );
}
