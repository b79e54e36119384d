import { useState } from 'react';
import { useClient } from 'urql';
import { forgetVisit } from '../../../lib/stored.js';
import { SignOutForDemonstration } from '../api/demonstration.js';

/** The demonstration is another workspace with its own accounts: one signs out, and chooses one there. */
export function useLeaveForDemonstration() {
  const client = useClient();
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle');
  const leave = async () => {
    setState('running');
    const { error } = await client.mutation(SignOutForDemonstration, {}).toPromise();
    if (error) return setState('failed');
    forgetVisit();
    // A whole new page: nothing of this member stays in memory.
    location.assign('/sign-in');
  };
  return { leave, running: state === 'running', failed: state === 'failed' };
}
