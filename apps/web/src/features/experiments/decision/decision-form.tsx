import { Button, Collapse, Group, Radio, Stack, Textarea } from '@mantine/core';
import { DECISION_KINDS, type DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import { DECISION_UNDO_SECONDS } from '@levain/domain/decisions/decision.js';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { isRuleReading } from '../evaluation/rule-words.js';
import { useExperiment } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { Trouble } from '../trouble.js';
import { Decide } from './api/decide.js';
import classes from './decision.module.css';

type Weighed = Partial<Record<DecisionKind, { pros: string; cons: string }>>;

interface OptionsProps {
  readonly kinds: readonly DecisionKind[];
  readonly weighed: Weighed;
  readonly onChange: (weighed: Weighed) => void;
}

/** What spoke for and against, of the options that were really on the table. */
function OptionsConsidered({ kinds, weighed, onChange }: OptionsProps) {
  const text = useText();
  const set = (kind: DecisionKind, side: 'pros' | 'cons', value: string) =>
    onChange({ ...weighed, [kind]: { pros: '', cons: '', ...weighed[kind], [side]: value } });
  return (
    <div className={classes['options']}>
      {kinds.map((kind) => (
        <fieldset key={kind} className={classes['option']}>
          <legend>{text(`words.decision.${kind}`)}</legend>
          {(['pros', 'cons'] as const).map((side) => (
            <Textarea
              key={side}
              label={text(`decisions.${side}`)}
              autosize
              minRows={1}
              value={weighed[kind]?.[side] ?? ''}
              onChange={(event) => set(kind, side, event.currentTarget.value)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

interface KindChoiceProps {
  readonly kind: DecisionKind | null;
  readonly suggested: readonly DecisionKind[];
  readonly onChange: (kind: DecisionKind | null) => void;
  readonly error: string | undefined;
}

function KindChoice({ kind, suggested, onChange, error }: KindChoiceProps) {
  const text = useText();
  return (
    <Radio.Group
      label={text('decisions.kind')}
      value={kind ?? ''}
      onChange={(value) => onChange(DECISION_KINDS.find((each) => each === value) ?? null)}
      error={error}
    >
      <div className={classes['kinds']} data-field="decision">
        {DECISION_KINDS.map((each) => (
          <div key={each} className={classes['kind']}>
            <Radio
              value={each}
              label={text(`words.decision.${each}`)}
              description={text(suggested.includes(each) ? 'decisions.suggested' : `decisions.means.${each}`)}
            />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}

/** What was written before, when a decision was taken back. */
export type Draft = Pick<NonNullable<ExperimentView['decision']>, 'kind' | 'reason' | 'options'>;

const weighedIn = (draft: Draft | null): Weighed =>
  Object.fromEntries(
    (draft?.options ?? [])
      .filter(({ pros, cons }) => pros || cons)
      .map(({ kind, pros, cons }) => [kind, { pros: pros ?? '', cons: cons ?? '' }]),
  );

interface FormProps {
  readonly draft: Draft | null;
  readonly onDecided: () => void;
}

export function DecisionForm({ draft, onDecided }: FormProps) {
  const experiment = useExperiment();
  const { id: experimentId, version, evaluation } = experiment;
  const text = useText();
  const announce = useAnnounce();
  const suggested = isRuleReading(evaluation?.computed) ? evaluation.computed.suggestedDecisions : [];
  const [kind, setKind] = useState<DecisionKind | null>(draft?.kind ?? null);
  const [reason, setReason] = useState(draft?.reason ?? '');
  const [weighed, setWeighed] = useState<Weighed>(() => weighedIn(draft));
  const [open, setOpen] = useState(Object.keys(weighed).length > 0);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (draft) reasonField.current?.focus();
  }, [draft]);
  const decide = useKeyedAct(Decide);
  const said = useRefusals(decide.refusals);
  const considered = DECISION_KINDS.filter(
    (each) => each === kind || suggested.includes(each) || weighed[each],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!kind) return announce(text('decisions.chooseFirst'));
    const options = considered.map((each) => ({
      kind: each,
      pros: weighed[each]?.pros.trim() || null,
      cons: weighed[each]?.cons.trim() || null,
    }));
    const done = await decide.run({ experimentId, version, kind, reason, options });
    if (!done.ok) return;
    announce(text('decisions.taken', { seconds: DECISION_UNDO_SECONDS }));
    onDecided();
  };
  return (
    <Panel title={text('decisions.formTitle')} sentence={text('decisions.formWhy')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <KindChoice kind={kind} suggested={suggested} onChange={setKind} error={said.at('kind')} />
          <Textarea
            ref={reasonField}
            label={text('decisions.reason')}
            description={text('decisions.reasonWhy')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={said.at('reason')}
          />
          <Button
            variant="subtle"
            size="compact-md"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            style={{ alignSelf: 'flex-start' }}
          >
            {text('decisions.weigh')}
          </Button>
          <Collapse expanded={open}>
            <OptionsConsidered kinds={considered} weighed={weighed} onChange={setWeighed} />
          </Collapse>
          <Trouble refusals={decide.refusals} fault={decide.fault} except={['kind', 'reason']} />
          <Group justify="flex-end">
            <Button type="submit" disabled={kind === null} loading={decide.running}>
              {kind
                ? text('decisions.decide', { decision: text(`words.decision.${kind}`) })
                : text('decisions.decideNone')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
