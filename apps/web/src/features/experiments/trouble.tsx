import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Refusal } from '@levain/domain/refusal.js';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.js';
import { RefusalSummary } from '../../ui/refusal-text.js';
import { useRefusals } from '../../ui/use-refusals.js';
import { FieldLink } from './page/field-link.js';

interface TroubleProps {
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
  /** With the number of the experiment, each line leads to the control that repairs it. */
  readonly number?: number;
  /** Fields whose own control already says it. */
  readonly except?: readonly string[];
}

const NOWHERE: readonly string[] = [];

function GateRefusals({ refusals, number }: { refusals: readonly Refusal[]; number: number }) {
  const text = useText();
  const said = useRefusals(refusals);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusals]);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="brick"
      icon={<IconAlertCircle size={20} stroke={1.75} aria-hidden />}
      title={text('experiments.refused.title', { count: refusals.length })}
    >
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {refusals.map((refusal, index) => (
          <li key={index}>
            {refusal.field ? (
              <FieldLink number={number} field={refusal.field}>
                {said.say(refusal)}
              </FieldLink>
            ) : (
              said.say(refusal)
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Beside the button that was pressed: everything that stands in the way, in the order of the screen. */
export function Trouble({ refusals, fault, number, except = NOWHERE }: TroubleProps) {
  const { rest } = useRefusals(refusals);
  const elsewhere = rest(except);
  if (number !== undefined && !fault && elsewhere.length > 0) {
    return <GateRefusals refusals={elsewhere} number={number} />;
  }
  return <RefusalSummary act={{ refusals, fault }} shown={except} />;
}
