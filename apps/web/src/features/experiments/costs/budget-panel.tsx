import { Button, TextInput } from '@mantine/core';
import type { Refusal } from '@levain/domain/refusal.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { ActForm } from '../../../ui/act-form.js';
import { AmountInput } from '../../../ui/amount-input.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { DateText } from '../../../ui/values.js';
import { SetBudget } from './api/cost-acts.js';
import type { CostsShown } from './api/costs.js';
import classes from './costs.module.css';

interface BudgetFormProps {
  readonly experimentId: string;
  readonly costs: CostsShown;
  readonly onClose: () => void;
}

function BudgetForm({ experimentId, costs, onClose }: BudgetFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const set = useKeyedAct(SetBudget);
  const [amount, setAmount] = useState(costs.budgets[0]?.amount ?? null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<readonly Refusal[]>([]);
  const said = useRefusals(missing.length > 0 ? missing : set.refusals);
  const save = async () => {
    if (amount === null) return setMissing([{ code: 'AMOUNT_MISSING', field: 'amount' }]);
    setMissing([]);
    const done = await set.run({ experimentId, amount, note: note || null });
    if (!done.ok) return;
    announce(text('costs.announced.budget'));
    onClose();
  };
  return (
    <ActForm
      label={text('costs.setBudget')}
      act={set}
      shown={['amount', 'note']}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onClose}
    >
      <AmountInput
        label={text('costs.field.amount')}
        unit={costs.settings.currency}
        value={amount}
        onChange={setAmount}
        error={said.at('amount')}
      />
      <TextInput
        label={`${text('costs.field.budgetNote')} (${text('ui.optional')})`}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={said.at('note')}
      />
    </ActForm>
  );
}

/** What it may cost, and what that was before. */
export function BudgetPanel({ experimentId, costs }: { experimentId: string; costs: CostsShown }) {
  const text = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { budgets, settings, viewerCanSetBudget } = costs;
  return (
    <Panel
      title={text('costs.budget')}
      aside={
        viewerCanSetBudget &&
        !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {text('costs.setBudget')}
          </Button>
        )
      }
    >
      {open && <BudgetForm experimentId={experimentId} costs={costs} onClose={() => setOpen(false)} />}
      {budgets.length === 0 && !open && <p className={classes['quiet']}>{text('costs.noBudget')}</p>}
      <ul className={classes['list']}>
        {budgets.map(({ amount, note, setByName, setAt }, index) => (
          <li key={setAt} className={classes['line']}>
            <div className={classes['about']}>
              {note && <p className={classes['what']}>{note}</p>}
              <p className={classes['quiet']}>
                {setByName} · <DateText value={setAt.slice(0, 10)} />
                {index > 0 && ` · ${text('costs.formerBudget')}`}
              </p>
            </div>
            <span className={classes['amount']}>{format.money(amount, settings.currency)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
