import { Button, Group, Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../../lib/use-kept-draft.js';
import { useMay } from '../../../lib/viewer.js';
import { LinkButton } from '../../../ui/link-button.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import { StartNextExperiment } from './api/next-experiment.js';

interface NextValues {
  readonly title: string;
  readonly keeps: string;
  readonly changes: string;
  readonly becauseOfId: string;
}

const SHOWN = ['title', 'keeps', 'changes', 'becauseOfId'];

function NextForm() {
  const { id, title: parentTitle, learning } = useExperiment();
  const text = useText();
  const navigate = useNavigate();
  const draft = useKeptDraft<NextValues>(`next.${id}`);
  const [values, setValues] = useState<NextValues>(
    () =>
      draft.kept ?? {
        title: text('iterations.titleDraft', { title: parentTitle }),
        keeps: '',
        changes: '',
        becauseOfId: learning?.id ?? '',
      },
  );
  const start = useKeyedAct(StartNextExperiment);
  const said = useRefusals(start.refusals);
  const change = (part: Partial<NextValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await start.run({ parentId: id, ...values });
    if (!done.ok) return;
    draft.forget();
    await navigate({ to: '/experiments/$number', params: { number: String(done.value.experiment.number) } });
  };
  const field = (name: 'keeps' | 'changes') => ({
    label: text(`iterations.${name}`),
    description: text(`iterations.${name}Why`),
    autosize: true,
    minRows: 2,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    error: said.at(name),
  });
  return (
    <Panel title={text('iterations.formTitle')} sentence={text('iterations.formWhy')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {learning && (
            <Radio.Group
              label={text('iterations.because')}
              value={values.becauseOfId}
              onChange={(becauseOfId) => change({ becauseOfId })}
              error={said.at('becauseOfId')}
            >
              <Radio
                mt={4}
                value={learning.id}
                label={learning.statement}
                description={text('experiments.outcome.limits', { limits: learning.limits })}
              />
            </Radio.Group>
          )}
          <Textarea {...field('keeps')} />
          <Textarea {...field('changes')} />
          <TextInput
            label={text('iterations.nextTitle')}
            value={values.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            error={said.at('title')}
          />
          <Trouble refusals={start.refusals} fault={start.fault} except={SHOWN} />
          <Group justify="flex-end">
            <Button type="submit" loading={start.running}>
              {text('iterations.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

/** The other ways on: test it again elsewhere, lend the plan, look at where it comes from. */
function Elsewhere() {
  const { number, learning, lineage } = useExperiment();
  const text = useText();
  const mayStart = useMay('startNextExperiment');
  const params = { number: String(number) };
  return (
    <Panel title={text('iterations.elsewhere')} sentence={text('iterations.elsewhereWhy')}>
      <Group gap="xs">
        {mayStart && learning && (
          <LinkButton to="/experiments/$number/spread" params={params} variant="default">
            {text('iterations.spread')}
          </LinkButton>
        )}
        {mayStart && (
          <LinkButton to="/experiments/$number/borrow" params={params} variant="default">
            {text('iterations.borrow')}
          </LinkButton>
        )}
        {lineage.length > 1 && (
          <LinkButton to="/experiments/$number/compare" params={params} variant="default">
            {text('iterations.compare')}
          </LinkButton>
        )}
      </Group>
    </Panel>
  );
}

/** What comes next, here or elsewhere. */
export function NextExperimentPage() {
  const { number, decision } = useExperiment();
  const text = useText();
  const mayStart = useMay('startNextExperiment');
  useDocumentTitle(text('iterations.documentTitle', { number }));
  return (
    <>
      {decision && mayStart && <NextForm />}
      {!decision && <p>{text('iterations.notYet')}</p>}
      <Elsewhere />
    </>
  );
}
