import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { WithdrawOffer, type CallShown } from '../api/calls.js';
import classes from './calls.module.css';
import { VolunteerForm } from './volunteer-form.js';

function Withdraw({ offer }: { offer: NonNullable<CallShown['ownOffer']> }) {
  const text = useText();
  const announce = useAnnounce();
  const withdraw = useAct(WithdrawOffer);
  const run = async () => {
    const done = await withdraw.run({ input: { id: offer.id, version: offer.version } });
    if (done.ok) announce(text('calls.withdrawn'));
  };
  return (
    <>
      <RefusalSummary act={withdraw} />
      <div>
        <Button variant="default" size="sm" loading={withdraw.running} onClick={() => void run()}>
          {text('calls.withdraw')}
        </Button>
      </div>
    </>
  );
}

/** What the viewer may do about a call: offer themselves, take it back, or read the answer. */
export function OwnOffer({ call }: { call: CallShown }) {
  const text = useText();
  const [offering, setOffering] = useState(false);
  const { ownOffer, isInIt, wanted } = call;
  if (offering) return <VolunteerForm call={call} onClose={() => setOffering(false)} />;
  const mayOffer = !isInIt && (!ownOffer || ownOffer.status === 'withdrawn');
  return (
    <>
      {ownOffer && <p className={classes['own']}>{text(`calls.own.${ownOffer.status}`)}</p>}
      {ownOffer?.answerReason && (
        <p className={classes['quiet']}>{text('calls.reason', { reason: ownOffer.answerReason })}</p>
      )}
      {ownOffer?.status === 'waiting' && <Withdraw offer={ownOffer} />}
      {isInIt && !ownOffer && <p className={classes['quiet']}>{text('calls.isInIt')}</p>}
      {mayOffer && (
        <div>
          <Button
            size="sm"
            aria-label={text('calls.volunteerFor', { wanted })}
            onClick={() => setOffering(true)}
          >
            {text('calls.volunteer')}
          </Button>
        </div>
      )}
    </>
  );
}
