import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { proposeVerdict } from '@levain/domain/evaluations/verdict.js';
import { VERDICTS, type Verdict } from '@levain/domain/evaluations/verdicts.js';
import { useState, type FormEvent } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { Trouble } from '../trouble.js';
import { RecordVerdict } from './api/verdict-acts.js';
import { learningDraft } from './learning-draft.js';
import classes from './evaluation.module.css';

interface VerdictValues {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly learning: string;
  readonly limits: string;
}

function proposalOf({ stage, evaluation, abandonedReason }: ExperimentView): Verdict {
  return proposeVerdict({
    stage,
    isAbandoned: abandonedReason !== null,
    computedVerdict: evaluation?.computedVerdict ?? null,
    grade: null,
    isConfirmed: false,
  });
}

const SHOWN = ['verdict', 'reason', 'learning', 'limits'];

interface VerdictChoiceProps {
  readonly verdict: Verdict;
  readonly proposal: Verdict;
  readonly onChange: (verdict: Verdict) => void;
  readonly error: string | undefined;
}

/** A test given up has one verdict; any other has all the others. */
function VerdictChoice({ verdict, proposal, onChange, error }: VerdictChoiceProps) {
  const experiment = useExperiment();
  const text = useText();
  const choices =
    experiment.abandonedReason === null
      ? VERDICTS.filter((verdict) => verdict !== 'abandoned')
      : (['abandoned'] as const);
  return (
    <Radio.Group
      label={text('evaluations.verdict')}
      value={verdict}
      onChange={(value) => onChange(VERDICTS.find((known) => known === value) ?? verdict)}
      error={error}
    >
      <div className={classes['choices']} data-field="verdict">
        {choices.map((each) => (
          <div key={each} className={classes['choice']}>
            <Radio
              value={each}
              label={text(`words.verdict.${each}`)}
              description={text(each === proposal ? 'evaluations.isProposed' : `evaluations.means.${each}`)}
            />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}

/** A verdict given again starts from what was written the first time. */
function firstValues(
  experiment: ExperimentView,
  verdict: VerdictValues['verdict'],
  intl: IntlShape,
): VerdictValues {
  const { learning } = experiment;
  const written = learning && { learning: learning.statement, limits: learning.limits };
  return { verdict, reason: '', ...(written ?? learningDraft(experiment, intl)) };
}

/** The verdict of a person, beside the one of the rule; what was learned, and where it stops. */
export function VerdictForm() {
  const experiment = useExperiment();
  const text = useText();
  const intl = useIntl();
  const announce = useAnnounce();
  const proposal = proposalOf(experiment);
  const draft = useKeptDraft<VerdictValues>(`verdict.${experiment.id}`);
  const [values, setValues] = useState(() => draft.kept ?? firstValues(experiment, proposal, intl));
  const record = useKeyedAct(RecordVerdict);
  const said = useRefusals(record.refusals);
  const change = (part: Partial<VerdictValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id: experimentId, version } = experiment;
    const done = await record.run({ experimentId, version, ...values, reason: values.reason.trim() || null });
    if (!done.ok) return;
    draft.forget();
    announce(text('evaluations.recorded'));
  };
  const differs = values.verdict !== proposal;
  return (
    <Panel title={text('evaluations.formTitle')} sentence={text('evaluations.formWhy')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <VerdictChoice
            verdict={values.verdict}
            proposal={proposal}
            onChange={(verdict) => change({ verdict })}
            error={said.at('verdict')}
          />
          {differs && (
            <Textarea
              data-field="verdict.reason"
              label={text('evaluations.reason')}
              description={text('evaluations.reasonWhy', { verdict: text(`words.verdict.${proposal}`) })}
              autosize
              minRows={2}
              value={values.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
              error={said.at('reason')}
            />
          )}
          <Textarea
            data-field="learning.statement"
            label={text('evaluations.learning')}
            description={text('evaluations.learningWhy')}
            autosize
            minRows={3}
            value={values.learning}
            onChange={(event) => change({ learning: event.currentTarget.value })}
            error={said.at('learning')}
          />
          <Textarea
            data-field="learning.limits"
            label={text('evaluations.limits')}
            description={text('evaluations.limitsWhy')}
            autosize
            minRows={2}
            value={values.limits}
            onChange={(event) => change({ limits: event.currentTarget.value })}
            error={said.at('limits')}
          />
          <Trouble refusals={record.refusals} fault={record.fault} except={SHOWN} />
          <Group justify="flex-end">
            <Button type="submit" loading={record.running}>
              {text('evaluations.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
