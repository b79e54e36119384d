import { WORD_MAX } from '@levain/domain/digests/outside-reader.js';
import { LOCALES, type Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { ScopeFilters } from '../../../ui/scope/scope-filters.js';
import { boardScope, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { InviteReader } from '../api/outside-readers.js';
import { DigestChoices, type DigestChoice } from './digest-choices.js';
import { SharedFields } from './shared-fields.js';
import classes from './sharing.module.css';

const SHOWN = ['address', 'word', 'locale', 'rhythm', 'level', 'fields', 'scope'];
const USUAL: readonly SharedField[] = ['figures', 'learnings'];

/** Whom to ask, with which word, and what they would read. Nothing is sent but the question. */
export function OutsideReaderForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const { locale: own } = useLanguage();
  const invite = useKeyedAct(InviteReader);
  const said = useRefusals(invite.refusals);
  const [address, setAddress] = useState('');
  const [word, setWord] = useState('');
  const [locale, setLocale] = useState<Locale>(own);
  const [choice, setChoice] = useState<DigestChoice>({ rhythm: 'monthly', level: 'executive' });
  const [fields, setFields] = useState(USUAL);
  const [scope, setScope] = useState<ScopeSearch>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const done = await invite.run({
      ...{ ...choice, address, word, locale, fields: [...fields], timeZone },
      scope: boardScope(scope),
    });
    if (!done.ok) return;
    announce(text('sharing.readers.invited', { address }));
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <p className={classes['where']}>{text('sharing.readers.formWhy')}</p>
        <TextInput
          label={text('sharing.readers.address')}
          type="email"
          inputMode="email"
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={said.at('address')}
          data-autofocus
        />
        <Textarea
          label={text('sharing.readers.word')}
          description={text('sharing.readers.wordHelp')}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          error={said.at('word')}
          maxLength={WORD_MAX}
          autosize
          minRows={2}
        />
        <Select
          label={text('sharing.readers.locale')}
          data={LOCALES.map((value) => ({ value, label: text(`sharing.locale.${value}`) }))}
          value={locale}
          onChange={(value) => value && setLocale(value as Locale)}
          allowDeselect={false}
          error={said.at('locale')}
        />
        <DigestChoices value={choice} onChange={setChoice} errorAt={(field) => said.at(field)} />
        <SharedFields value={fields} onChange={setFields} error={said.at('fields')} />
        <ScopeFilters
          search={scope}
          onChange={(next) => setScope((before) => ({ ...before, ...next }))}
          errorAt={said.at}
        />
        <RefusalSummary act={invite} shown={SHOWN} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
          <Button type="submit" loading={invite.running}>
            {text('sharing.readers.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
