import { outsideTitle } from '@levain/domain/sharing/outside-sentences.js';
import { QUESTIONS, type Question } from '@levain/domain/boards/questions.js';
import { LOCALES, type Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { addDays } from '@levain/domain/time/day.js';
import { Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { today } from '../../../lib/today.js';
import { DayInput } from '../../../ui/day-input.js';
import { OnceLink } from '../../../ui/once-link.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { ScopeFilters } from '../../../ui/scope/scope-filters.js';
import { boardScope, type ScopeSearch } from '../../../ui/scope/scope-search.js';
import { useFormat } from '../../../ui/use-format.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { MakeShareLink, SharedPacksQuery } from '../api/share-links.js';
import { SharedFields } from './shared-fields.js';

const SHOWN = ['title', 'introduction', 'questions', 'fields', 'until', 'locale', 'packId'];
/** What waits and what is held up is nobody's business outside until somebody chooses so. */
const USUAL: readonly Question[] = ['believed', 'testing', 'learned', 'changed', 'surprised'];
const DAYS = 90;

interface Draft {
  readonly title: string;
  readonly introduction: string;
  readonly locale: Locale;
  readonly questions: readonly Question[];
  readonly fields: readonly SharedField[];
  readonly until: string | null;
  readonly packId: string | null;
  readonly scope: ScopeSearch;
}

interface Part {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
  readonly said: ReturnType<typeof useRefusals>;
}

function Words({ draft, change, said }: Part) {
  const text = useText();
  return (
    <>
      <TextInput
        label={text('sharing.form.title')}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={said.at('title')}
        data-autofocus
      />
      <Textarea
        label={text('sharing.form.introduction')}
        description={text('sharing.form.introductionHelp')}
        value={draft.introduction}
        onChange={(event) => change({ introduction: event.currentTarget.value })}
        error={said.at('introduction')}
        autosize
        minRows={3}
      />
      <Select
        label={text('sharing.form.locale')}
        data={LOCALES.map((value) => ({ value, label: text(`sharing.locale.${value}`) }))}
        value={draft.locale}
        onChange={(value) => value && change({ locale: value as Locale })}
        allowDeselect={false}
        error={said.at('locale')}
      />
    </>
  );
}

function Told({ draft, change, said }: Part) {
  const text = useText();
  const format = useFormat();
  const [{ data }] = useQuery({ query: SharedPacksQuery });
  const packs = (data?.packs.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.title} · ${format.day(node.asOf)}`,
  }));
  return (
    <>
      <Select
        label={text('sharing.form.source')}
        description={text('sharing.form.sourceHelp')}
        placeholder={text('sharing.form.live')}
        data={packs}
        value={draft.packId}
        onChange={(packId) => change({ packId })}
        clearable
        error={said.at('packId')}
      />
      {draft.packId === null && (
        <ScopeFilters
          search={draft.scope}
          onChange={(next) => change({ scope: { ...draft.scope, ...next } })}
          errorAt={said.at}
        />
      )}
    </>
  );
}

function Shown({ draft, change, said }: Part) {
  const text = useText();
  const { locale } = useLanguage();
  return (
    <>
      <Checkbox.Group
        label={text('sharing.form.questions')}
        value={[...draft.questions]}
        onChange={(questions) => change({ questions: questions as Question[] })}
        error={said.at('questions')}
      >
        <Stack gap="xs" mt="xs">
          {QUESTIONS.map((question) => (
            <Checkbox key={question} value={question} label={outsideTitle(question, locale)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <SharedFields
        value={draft.fields}
        onChange={(fields) => change({ fields })}
        error={said.at('fields')}
      />
      <DayInput
        label={text('sharing.form.until')}
        description={text('sharing.form.untilHelp')}
        value={draft.until}
        onChange={(until) => change({ until })}
        error={said.at('until')}
      />
    </>
  );
}

/** What readers outside may read, until when; then the address, shown this once. */
export function ShareLinkForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { locale } = useLanguage();
  const make = useKeyedAct(MakeShareLink);
  const said = useRefusals(make.refusals);
  const [url, setUrl] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ title: '', introduction: '', locale, questions: USUAL, fields: ['figures', 'learnings'], scope: {} },
    ...{ until: addDays(today(), DAYS), packId: null },
  }));
  const change = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { scope, questions, fields, until, packId, ...words } = draft;
    const done = await make.run({
      ...{ ...words, questions: [...questions], fields: [...fields], until: until ?? '', packId },
      scope: packId === null ? boardScope(scope) : null,
    });
    if (done.ok) setUrl(done.value.url);
  };
  if (url) {
    return (
      <OnceLink
        url={url}
        label={text('sharing.form.url')}
        why={text('sharing.form.once')}
        onClose={onClose}
      />
    );
  }
  const part = { draft, change, said };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <Words {...part} />
        <Told {...part} />
        <Shown {...part} />
        <RefusalSummary act={make} shown={SHOWN} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
          <Button type="submit" loading={make.running}>
            {text('sharing.form.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
