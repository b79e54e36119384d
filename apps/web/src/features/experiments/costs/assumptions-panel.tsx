import { Button, Select, TextInput } from '@mantine/core';
import { CURRENCIES } from '@levain/domain/costs/currency.js';
import { FORMAT_LOCALE } from '@levain/domain/locale.js';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay } from '../../../lib/viewer.js';
import { ActForm } from '../../../ui/act-form.js';
import { AmountInput } from '../../../ui/amount-input.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Columns } from '../../../ui/columns.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AssumeCosts } from './api/cost-acts.js';
import type { CostsShown } from './api/costs.js';
import classes from './costs.module.css';

/** `EUR · euro`: a code alone says little. */
function useCurrencies() {
  const { locale } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([FORMAT_LOCALE[locale]], { type: 'currency' });
    return CURRENCIES.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [locale]);
}

function AssumptionsForm({ settings, onClose }: { settings: CostsShown['settings']; onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const assume = useAct(AssumeCosts);
  const said = useRefusals(assume.refusals);
  const currencies = useCurrencies();
  const { version, isCurrencyUsed } = settings;
  const [currency, setCurrency] = useState(settings.currency);
  const [hourlyRate, setRate] = useState(settings.hourlyRate);
  const [basis, setBasis] = useState(settings.hourlyRateBasis ?? '');
  const save = async () => {
    const done = await assume.run({
      input: { version, currency, hourlyRate, hourlyRateBasis: basis || null },
    });
    if (!done.ok) return;
    announce(text('costs.announced.assumed'));
    onClose();
  };
  return (
    <ActForm
      label={text('costs.assume')}
      act={assume}
      shown={['currency', 'hourlyRate', 'hourlyRateBasis']}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onClose}
    >
      <Columns most={2} least={180}>
        <Select
          label={text('costs.field.currency')}
          description={isCurrencyUsed ? text('costs.help.currencyUsed') : undefined}
          data={currencies}
          searchable
          allowDeselect={false}
          disabled={isCurrencyUsed}
          value={currency}
          onChange={(code) => setCurrency(code ?? settings.currency)}
          error={said.at('currency')}
        />
        <AmountInput
          label={`${text('costs.field.hourlyRate')} (${text('ui.optional')})`}
          unit={currency}
          value={hourlyRate}
          onChange={setRate}
          error={said.at('hourlyRate')}
        />
      </Columns>
      <TextInput
        label={text('costs.field.basis')}
        placeholder={text('costs.example.basis')}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
        error={said.at('hourlyRateBasis')}
      />
    </ActForm>
  );
}

/** What all amounts rest on, for the whole workspace. */
export function AssumptionsPanel({ settings }: { settings: CostsShown['settings'] }) {
  const text = useText();
  const format = useFormat();
  const mayAssume = useMay('assumeCosts');
  const [open, setOpen] = useState(false);
  const { currency, hourlyRate, hourlyRateBasis } = settings;
  return (
    <Panel
      title={text('costs.assumptions')}
      aside={
        mayAssume &&
        !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {text('ui.edit')}
          </Button>
        )
      }
    >
      {open && <AssumptionsForm settings={settings} onClose={() => setOpen(false)} />}
      <p className={classes['ratio']}>
        {hourlyRate === null
          ? text('costs.noRate')
          : text('costs.rate', { rate: format.money(hourlyRate, currency), basis: hourlyRateBasis ?? '' })}
      </p>
      <p className={classes['quiet']}>{text('costs.ratesStay')}</p>
    </Panel>
  );
}
