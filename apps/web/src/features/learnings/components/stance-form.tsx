import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { LearningStance } from '@levain/domain/learnings/stance.js';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { useViewer } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import {
  ChangeStance,
  OwnExperimentsQuery,
  TakeStance,
  type LearningView,
  type Stance,
} from '../api/learning.js';

interface StanceValues {
  readonly stance: LearningStance | '';
  readonly happened: string;
  readonly context: string;
  readonly experimentId: string;
}

const EMPTY: StanceValues = { stance: '', happened: '', context: '', experimentId: '' };
const SHOWN = ['stance', 'happened', 'context', 'experimentId'];

const valuesOf = ({ stance, happened, context, experiment }: Stance): StanceValues => ({
  ...{ stance, happened, context },
  experimentId: experiment?.id ?? '',
});

/** Experiments of one's own, the one the learning comes from left out: it would count twice. */
function useOwnExperiments(learning: LearningView) {
  const ownerId = useViewer().member.id;
  const [{ data }] = useQuery({ query: OwnExperimentsQuery, variables: { filter: { ownerId } } });
  return (data?.board.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => id !== learning.experiment.id)
    .map(({ id, number, title }) => ({ value: id, label: `EXP-${number} ${title}` }));
}

/** One act for whoever speaks first and whoever changes what they said. */
function useSaying(learning: LearningView, mine: Stance | undefined) {
  const take = useKeyedAct(TakeStance);
  const change = useAct(ChangeStance);
  const act = mine ? change : take;
  const say = async ({ stance, experimentId, ...rest }: StanceValues) => {
    const experience = { ...rest, stance: stance as LearningStance, experimentId: experimentId || null };
    const done = mine
      ? await change.run({ input: { id: mine.id, version: mine.version, ...experience } })
      : await take.run({ learningId: learning.id, ...experience });
    return done.ok;
  };
  return { ...act, say };
}

interface StanceFormProps {
  readonly learning: LearningView;
  readonly mine: Stance | undefined;
  readonly onDone: () => void;
}

/** What one saw oneself: which way, what happened, where and when. */
export function StanceForm({ learning, mine, onDone }: StanceFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const draft = useKeptDraft<StanceValues>(`stance.${learning.id}`);
  const [values, setValues] = useState(() => draft.kept ?? (mine ? valuesOf(mine) : EMPTY));
  const [unchosen, setUnchosen] = useState(false);
  const experiments = useOwnExperiments(learning);
  const saying = useSaying(learning, mine);
  const said = useRefusals(saying.refusals);
  const change = (part: Partial<StanceValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setUnchosen(values.stance === '');
    if (values.stance === '' || !(await saying.say(values))) return;
    draft.forget();
    announce(text('learnings.stances.saved'));
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Radio.Group
          label={text('learnings.stances.question')}
          value={values.stance}
          onChange={(stance) => change({ stance: stance as LearningStance })}
          error={unchosen ? text('refusals.CHOICE_REQUIRED') : said.at('stance')}
        >
          <Stack gap={8} mt={4}>
            <Radio value="confirm" label={text('learnings.stances.confirmChoice')} />
            <Radio value="contest" label={text('learnings.stances.contestChoice')} />
          </Stack>
        </Radio.Group>
        <Textarea
          label={text('learnings.stances.happened')}
          description={text('learnings.stances.happenedWhy')}
          autosize
          minRows={3}
          value={values.happened}
          onChange={(event) => change({ happened: event.currentTarget.value })}
          error={said.at('happened')}
        />
        <TextInput
          label={text('learnings.stances.context')}
          description={text('learnings.stances.contextWhy')}
          value={values.context}
          onChange={(event) => change({ context: event.currentTarget.value })}
          error={said.at('context')}
        />
        {experiments.length > 0 && (
          <NativeSelect
            label={`${text('learnings.stances.experiment')} (${text('ui.optional')})`}
            data={[{ value: '', label: text('learnings.stances.experimentNone') }, ...experiments]}
            value={values.experimentId}
            onChange={(event) => change({ experimentId: event.currentTarget.value })}
            error={said.at('experimentId')}
          />
        )}
        <FormEnd
          act={saying}
          shown={SHOWN}
          submit={text('learnings.stances.save')}
          inDialog
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
