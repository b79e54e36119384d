import { getRouteApi } from '@tanstack/react-router';
import { ForgottenPage } from '../features/access/forgotten-page.js';
import { InvitationPage } from '../features/access/invitation-page.js';
import { ResetPage } from '../features/access/reset-page.js';
import { SetupPage } from '../features/access/setup-page.js';
import { SignInPage } from '../features/access/sign-in-page.js';
import { AccessFrame } from './shell/access-frame.js';

/** A whole new page: nothing of whoever used this browser before stays in memory. */
function enter(path = '/'): void {
  location.assign(path);
}

const signIn = getRouteApi('/sign-in');
const invitation = getRouteApi('/invitation/$token');
const reset = getRouteApi('/reset/$token');

export function SignInScreen() {
  const { next, refused } = signIn.useSearch();
  return (
    <AccessFrame>
      <SignInPage next={next} refused={refused} onSignedIn={() => enter(next)} onLeave={enter} />
    </AccessFrame>
  );
}

export function SetupScreen() {
  return (
    <AccessFrame>
      <SetupPage onReady={() => enter()} />
    </AccessFrame>
  );
}

export function MemberInvitationScreen() {
  const { token } = invitation.useParams();
  const { refused } = invitation.useSearch();
  return (
    <AccessFrame>
      <InvitationPage token={token} refused={refused} onAccepted={() => enter()} onLeave={enter} />
    </AccessFrame>
  );
}

export function ForgottenScreen() {
  return (
    <AccessFrame>
      <ForgottenPage />
    </AccessFrame>
  );
}

export function ResetScreen() {
  const { token } = reset.useParams();
  return (
    <AccessFrame>
      <ResetPage token={token} />
    </AccessFrame>
  );
}
