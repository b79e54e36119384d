import { ActionIcon, Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { ARMS_MAX } from '@levain/domain/plans/draft-arms.js';
import { ARM_ROLES, DESIGNS, PERIODICITIES, type ArmRole } from '@levain/domain/plans/plan.js';
import { useText } from '../../../i18n/use-text.js';
import { DayInput } from '../../../ui/day-input.js';
import { Panel } from '../../../ui/panel.js';
import { FigureInput } from './figure-input.js';
import { armsOfDesign, newKey, readsLevels, type ArmForm } from './plan-form.js';
import type { PlanPartProps } from './plan-parts.js';
import classes from './plan.module.css';

function ArmLine({ arm, index, state, said }: PlanPartProps & { arm: ArmForm; index: number }) {
  const text = useText();
  const { form, change } = state;
  const path = `plan.arms.${index}`;
  const set = (part: Partial<ArmForm>) =>
    change({ arms: form.arms.map((each) => (each.key === arm.key ? { ...each, ...part } : each)) });
  const remove = () => change({ arms: form.arms.filter(({ key }) => key !== arm.key) });
  const variants = form.arms.filter(({ role }) => role === 'variant').length;
  return (
    <div className={classes['line']}>
      <TextInput
        data-field={`${path}.name`}
        label={text(arm.role === 'control' ? 'plan.controlName' : 'plan.variantName')}
        value={arm.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={said.at(`${path}.name`) ?? said.at(`${path}.role`)}
      />
      {form.design === 'comparison' && (
        <FigureInput
          data-field={`${path}.share`}
          label={`${text('plan.share')} (${text('ui.optional')})`}
          shape="proportion"
          value={arm.share}
          onChange={(share) => set({ share })}
          error={said.at(`${path}.share`)}
        />
      )}
      {arm.role === 'variant' && variants > 1 && (
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={text('plan.removeArm', { name: arm.name })}
          onClick={remove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function Groups(props: PlanPartProps) {
  const text = useText();
  const { form, change } = props.state;
  const add = () => {
    const count = form.arms.filter(({ role }) => role === 'variant').length + 1;
    const arm: ArmForm = {
      key: newKey(),
      id: null,
      name: text('plan.nextVariant', { count }),
      role: 'variant',
      share: null,
    };
    change({ arms: [...form.arms, arm] });
  };
  return (
    <Stack gap="sm" data-field="plan.arms">
      {form.arms.map((arm, index) => (
        <ArmLine key={arm.key} {...props} arm={arm} index={index} />
      ))}
      {form.arms.length < ARMS_MAX && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={add}
          style={{ alignSelf: 'flex-start' }}
        >
          {text('plan.addVariant')}
        </Button>
      )}
    </Stack>
  );
}

/** Whether the plan says when the change begins: always before and after, and for what a pilot group is followed by. */
export function saysWhenItChanges({ form }: PlanPartProps['state'], readsPeriods: boolean): boolean {
  if (form.design === 'beforeAfter') return true;
  return form.design === 'pilotGroup' && (readsPeriods || form.changeDate !== null);
}

/** Where before ends and after begins. */
export function Periods({ state, said }: PlanPartProps) {
  const text = useText();
  const { form, change } = state;
  return (
    <div
      className={classes['row']}
      data-field={state.form.design === 'beforeAfter' ? 'plan.arms' : undefined}
    >
      <DayInput
        data-field="plan.changeDate"
        label={text('plan.changeDate')}
        description={text('plan.changeDateWhy')}
        value={form.changeDate}
        onChange={(changeDate) => change({ changeDate })}
        error={said.at('plan.changeDate')}
      />
    </div>
  );
}

/** How the test compares, and what each way allows to claim. */
export function DesignFields(props: PlanPartProps) {
  const text = useText();
  const { state, said, metrics } = props;
  const { form, change } = state;
  const names = Object.fromEntries(ARM_ROLES.map((role) => [role, text(`words.armRole.${role}`)])) as Record<
    ArmRole,
    string
  >;
  const choose = (value: string) => {
    const design = DESIGNS.find((each) => each === value);
    if (!design) return;
    const changeDate = design === 'comparison' ? null : form.changeDate;
    change({ design, changeDate, arms: armsOfDesign(design, form.arms, names) });
  };
  const readsPeriods = readsLevels(form, metrics);
  return (
    <Panel title={text('plan.design.title')} sentence={text('plan.design.why')}>
      <Radio.Group
        value={form.design ?? ''}
        onChange={choose}
        error={said.at('plan.design')}
        aria-label={text('plan.design.title')}
      >
        <div className={classes['designs']} data-field="plan.design">
          {DESIGNS.map((design) => (
            <div key={design} className={classes['design']}>
              <Radio
                value={design}
                label={text(`words.design.${design}`)}
                description={text(`plan.design.${design}What`)}
              />
              <p className={classes['claim']}>{text(`plan.design.${design}Claim`)}</p>
            </div>
          ))}
        </div>
      </Radio.Group>
      {form.design && form.design !== 'beforeAfter' && <Groups {...props} />}
      {saysWhenItChanges(state, readsPeriods) && <Periods {...props} />}
      {(readsPeriods || form.design === 'beforeAfter') && (
        <div className={classes['row']}>
          <Select
            data-field="plan.periodicity"
            label={text('plan.periodicity')}
            description={text('plan.periodicityWhy')}
            data={PERIODICITIES.map((value) => ({ value, label: text(`plan.every.${value}`) }))}
            value={form.periodicity}
            onChange={(value) =>
              change({ periodicity: PERIODICITIES.find((each) => each === value) ?? null })
            }
            error={said.at('plan.periodicity')}
          />
        </div>
      )}
    </Panel>
  );
}
