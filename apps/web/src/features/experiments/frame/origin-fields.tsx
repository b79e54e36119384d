import { MultiSelect, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import type { Locale } from '@levain/domain/locale.js';
import { useText } from '../../../i18n/use-text.js';
import { HypothesisFields } from '../../../ui/hypothesis-fields.js';
import { SentenceView } from '../../../ui/sentence-view.js';
import type { SaidRefusals } from '../../../ui/use-refusals.js';
import type { Origins } from './api/origins.js';
import {
  NOTHING_SAID,
  partsOf,
  WRITTEN_HERE,
  type FrameValues,
  type PrototypeDraft,
} from './frame-values.js';
import classes from './frame.module.css';

export interface FrameFieldsProps {
  readonly values: FrameValues;
  readonly origins: Origins;
  readonly locale: Locale;
  readonly said: SaidRefusals;
  readonly onChange: (change: Partial<FrameValues>) => void;
}

function Step({ title, why, children }: { title: string; why: string; children: React.ReactNode }) {
  return (
    <fieldset className={classes['step']}>
      <legend className={classes['legend']}>{title}</legend>
      <p className={classes['why']}>{why}</p>
      <Stack gap="sm">{children}</Stack>
    </fieldset>
  );
}

export function HypothesisStep({ values, origins, locale, said, onChange }: FrameFieldsProps) {
  const text = useText();
  const choices = origins.hypotheses.edges.map(({ node }) => ({
    value: node.id,
    label: text('experiments.frame.hypothesisChoice', {
      number: node.number,
      sentence: composeSentence(node, node.locale).text,
    }),
  }));
  const chosen = origins.hypotheses.edges.find(({ node }) => node.id === values.hypothesisId)?.node;
  const choose = (id: string | null) => {
    const found = origins.hypotheses.edges.find(({ node }) => node.id === id)?.node;
    const parts = found ? partsOf(found) : NOTHING_SAID;
    const prototypeId = values.prototypeId ?? found?.prototype?.id ?? null;
    const projectId = values.projectId ?? found?.project?.id ?? null;
    onChange({ hypothesisId: id, hypothesis: parts, prototypeId, projectId });
  };
  const writing = values.hypothesisId === WRITTEN_HERE || (chosen?.viewerCanEdit ?? false);
  return (
    <Step title={text('experiments.frame.hypothesis')} why={text('experiments.frame.hypothesisWhy')}>
      <Select
        data-field="hypothesis"
        label={text('experiments.frame.hypothesisPick')}
        data={[{ value: WRITTEN_HERE, label: text('experiments.frame.hypothesisWrite') }, ...choices]}
        value={values.hypothesisId}
        onChange={choose}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': text('experiments.frame.clear') }}
        nothingFoundMessage={text('experiments.frame.nothing')}
        error={said.at('hypothesisId')}
      />
      {writing && (
        <>
          <HypothesisFields
            parts={values.hypothesis}
            said={said}
            onChange={(hypothesis) => onChange({ hypothesis })}
          />
          <div className={classes['preview']} aria-live="polite">
            <SentenceView sentence={values.hypothesis} locale={chosen?.locale ?? locale} size="large" />
          </div>
        </>
      )}
    </Step>
  );
}

function PrototypeFields({
  draft,
  said,
  onChange,
}: {
  draft: PrototypeDraft;
  said: SaidRefusals;
  onChange: (draft: PrototypeDraft) => void;
}) {
  const text = useText();
  return (
    <>
      <TextInput
        label={text('experiments.frame.prototypeName')}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        error={said.at('prototype.name')}
      />
      <TextInput
        label={text('experiments.frame.prototypeNeed')}
        value={draft.need}
        onChange={(event) => onChange({ ...draft, need: event.currentTarget.value })}
        error={said.at('prototype.need')}
      />
      <Textarea
        label={text('experiments.frame.prototypeSmallest')}
        description={text('experiments.frame.prototypeSmallestWhy')}
        autosize
        minRows={2}
        value={draft.smallestForm}
        onChange={(event) => onChange({ ...draft, smallestForm: event.currentTarget.value })}
        error={said.at('prototype.smallestForm')}
      />
      <Select
        label={text('experiments.frame.prototypeActivity')}
        data={ACTIVITIES.map((value) => ({ value, label: text(`words.activity.${value}`) }))}
        value={draft.activity}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ ...draft, activity: ACTIVITIES.find((each) => each === value) ?? draft.activity })
        }
      />
    </>
  );
}

export function PrototypeStep({ values, origins, said, onChange }: FrameFieldsProps) {
  const text = useText();
  const choices = origins.prototypes.edges.map(({ node }) => ({ value: node.id, label: node.name }));
  return (
    <Step title={text('experiments.frame.prototype')} why={text('experiments.frame.prototypeWhy')}>
      <Select
        data-field="prototype"
        label={text('experiments.frame.prototypePick')}
        data={[{ value: WRITTEN_HERE, label: text('experiments.frame.prototypeWrite') }, ...choices]}
        value={values.prototypeId}
        onChange={(prototypeId) => onChange({ prototypeId })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': text('experiments.frame.clear') }}
        nothingFoundMessage={text('experiments.frame.nothing')}
        error={said.at('prototypeId')}
      />
      {values.prototypeId === WRITTEN_HERE && (
        <PrototypeFields
          draft={values.prototype}
          said={said}
          onChange={(prototype) => onChange({ prototype })}
        />
      )}
    </Step>
  );
}

export function PrecedentStep({ values, origins, said, onChange }: FrameFieldsProps) {
  const text = useText();
  return (
    <Step title={text('experiments.frame.precedent')} why={text('experiments.frame.precedentWhy')}>
      {origins.benchmarks.edges.length > 0 && (
        <MultiSelect
          data-field="benchmarks"
          label={text('experiments.frame.benchmarks')}
          data={origins.benchmarks.edges.map(({ node }) => ({
            value: node.id,
            label: text('experiments.frame.benchmarkChoice', {
              actor: node.actor,
              action: node.action.slice(0, 80),
            }),
          }))}
          value={values.benchmarkIds}
          onChange={(benchmarkIds) => onChange({ benchmarkIds })}
          searchable
          nothingFoundMessage={text('experiments.frame.nothing')}
          error={said.at('benchmarkIds')}
        />
      )}
      <Textarea
        data-field={origins.benchmarks.edges.length > 0 ? 'noPrecedentReason' : 'benchmarks'}
        label={text('experiments.frame.noPrecedent')}
        description={text('experiments.frame.noPrecedentWhy')}
        autosize
        minRows={1}
        value={values.noPrecedentReason}
        onChange={(event) => onChange({ noPrecedentReason: event.currentTarget.value })}
        error={said.at('noPrecedentReason')}
      />
    </Step>
  );
}

export function NameStep({ values, origins, said, onChange }: FrameFieldsProps) {
  const text = useText();
  return (
    <Step title={text('experiments.frame.name')} why={text('experiments.frame.nameWhy')}>
      <TextInput
        data-field="title"
        label={text('experiments.frame.title')}
        placeholder={values.hypothesis.change ?? ''}
        value={values.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={said.at('experiment.title') ?? said.at('title')}
      />
      <Select
        data-field="project"
        label={`${text('experiments.frame.project')} (${text('ui.optional')})`}
        data={origins.projects.edges.map(({ node }) => ({ value: node.id, label: node.name }))}
        value={values.projectId}
        onChange={(projectId) => onChange({ projectId })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': text('experiments.frame.clear') }}
        nothingFoundMessage={text('experiments.frame.nothing')}
        error={said.at('projectId')}
      />
    </Step>
  );
}
