import { Select, Stack, Textarea } from '@mantine/core';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import { parseSentence } from '@levain/domain/hypotheses/parse-sentence.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useMemo, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { Columns } from '../../../ui/columns.js';
import { FormEnd } from '../../../ui/form-end.js';
import { HypothesisFields } from '../../../ui/hypothesis-fields.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { HypothesisOriginsQuery } from '../api/hypothesis-origins.js';
import { COMPOSED_FIELDS, type ComposedHypothesis } from './composed-hypothesis.js';
import { SentencePreview } from './sentence-preview.js';

interface ComposerProps {
  readonly initial: ComposedHypothesis;
  readonly act: ActState;
  readonly onChange: (composed: ComposedHypothesis) => void;
  readonly onSave: (composed: ComposedHypothesis) => void;
  readonly onCancel: () => void;
}

/** What the sentence says replaces the part; what it leaves unsaid stays as typed below. */
function withSentence(composed: ComposedHypothesis, sentence: string): ComposedHypothesis {
  const { locale, parts } = parseSentence(sentence);
  const found = Object.entries(parts).filter(([, value]) => value !== null);
  const said = Object.fromEntries(found) as Partial<HypothesisParts>;
  const language = found.length > 0 ? locale : composed.locale;
  return { ...composed, sentence, locale: language, parts: { ...composed.parts, ...said } };
}

function Origins({
  composed,
  set,
}: {
  composed: ComposedHypothesis;
  set: (next: ComposedHypothesis) => void;
}) {
  const text = useText();
  const [{ data }] = useQuery({ query: HypothesisOriginsQuery });
  const projects = (data?.projects.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  const prototypes = (data?.prototypes.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  const optional = (label: string) => `${label} (${text('ui.optional')})`;
  return (
    <Columns most={2} gap={12}>
      <Select
        label={optional(text('hypotheses.origin.prototype'))}
        data={prototypes}
        value={composed.prototypeId}
        onChange={(prototypeId) => set({ ...composed, prototypeId })}
        searchable
        clearable
      />
      <Select
        label={optional(text('hypotheses.origin.project'))}
        data={projects}
        value={composed.projectId}
        onChange={(projectId) => set({ ...composed, projectId })}
        searchable
        clearable
      />
    </Columns>
  );
}

/** The API names the part; the fields shared with the experiment name the hypothesis too. */
function atPart(refusal: Refusal): Refusal {
  return refusal.field ? { ...refusal, field: `hypothesis.${refusal.field}` } : refusal;
}

/** One sentence typed in one go fills the parts; the parts compose the sentence. Enter saves. */
export function HypothesisComposer({ initial, act, onChange, onSave, onCancel }: ComposerProps) {
  const text = useText();
  const refusals = useMemo(() => act.refusals.map(atPart), [act.refusals]);
  const said = useRefusals(refusals);
  const [composed, setComposed] = useState(initial);
  const set = (next: ComposedHypothesis) => {
    setComposed(next);
    onChange(next);
  };
  const submit = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault();
    if (!act.running) onSave(composed);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Textarea
          label={text('hypotheses.inOneGo')}
          description={text('hypotheses.inOneGoHelp')}
          placeholder={text('hypotheses.inOneGoExample')}
          value={composed.sentence}
          onChange={(event) => set(withSentence(composed, event.currentTarget.value))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
          }}
          autosize
          minRows={2}
          data-autofocus
          autoFocus
        />
        <HypothesisFields
          parts={composed.parts}
          onChange={(parts) => set({ ...composed, parts })}
          said={said}
        />
        <SentencePreview parts={composed.parts} locale={composed.locale} />
        <Origins composed={composed} set={set} />
        <FormEnd
          act={{ ...act, refusals }}
          shown={COMPOSED_FIELDS}
          submit={text('ui.save')}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}
