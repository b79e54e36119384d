import { Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useMay } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { FormEnd } from '../../../ui/form-end.js';
import { PersonPicker } from '../../../ui/person-picker.js';
import { ScopeFilters } from '../../../ui/scope/scope-filters.js';
import { boardScope, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { StartDigest } from '../api/digests.js';
import { DigestChoices, type DigestChoice } from './digest-choices.js';
import classes from './sharing.module.css';

const SHOWN = ['personId', 'rhythm', 'level', 'scope'];

/** Whom it goes to, how often, of what. Mornings are those of whoever fills it in. */
export function DigestForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const mayChooseOthers = useMay('shareOutside');
  const start = useKeyedAct(StartDigest);
  const said = useRefusals(start.refusals);
  const [personId, setPersonId] = useState<string | null>(null);
  const [choice, setChoice] = useState<DigestChoice>({ rhythm: 'weekly', level: 'executive' });
  const [scope, setScope] = useState<ScopeSearch>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const done = await start.run({ ...choice, personId, timeZone, scope: boardScope(scope) });
    if (!done.ok) return;
    announce(text('sharing.digests.started', { name: done.value.digest.person.name }));
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <p className={classes['where']}>{text('sharing.digests.formWhy')}</p>
        {mayChooseOthers && (
          <PersonPicker
            label={text('sharing.digests.person')}
            description={text('sharing.digests.personHelp')}
            value={personId}
            onChange={setPersonId}
            error={said.at('personId')}
          />
        )}
        <DigestChoices value={choice} onChange={setChoice} errorAt={(field) => said.at(field)} />
        <ScopeFilters
          search={scope}
          onChange={(next) => setScope((before) => ({ ...before, ...next }))}
          errorAt={said.at}
        />
        <FormEnd
          act={start}
          shown={mayChooseOthers ? SHOWN : SHOWN.slice(1)}
          submit={text('sharing.digests.act')}
          inDialog
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
