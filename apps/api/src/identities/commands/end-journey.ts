import { JOURNEY_REFUSALS, type JourneyRefusal } from '@levain/domain/refusals/journey-refusals.js';
import { Injectable } from '@nestjs/common';
import type { OpenedSession } from '../../access/opened-session.js';
import type { RequestTrace } from '../../access/request-trace.js';
import type { CommandResult } from '../../database/command-result.js';
import { IdentityProvider } from '../identity-provider.js';
import { Journeys, type Journey, type JourneyPurpose } from '../journeys.js';
import type { ProvenIdentity } from '../proven-identity.js';
import { ProviderTrouble } from '../provider-trouble.js';
import { IdentityActs } from './identity-acts.js';

/** How a journey ended: where the browser goes, and the session that it was given. */
export interface JourneyEnd {
  readonly path: string;
  readonly session?: OpenedSession;
  /** The browser need not carry it any more. */
  readonly isOver: boolean;
}

/** What the browser brings back from the provider, and what it carried there. */
export interface Brought {
  readonly answer: URLSearchParams;
  readonly carried: string | undefined;
}

/** A browser is back from the identity provider. */
@Injectable()
export class EndJourney {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly journeys: Journeys,
    private readonly acts: IdentityActs,
  ) {}

  async execute({ answer, carried }: Brought, trace: RequestTrace): Promise<JourneyEnd> {
    const journey = await this.journeys.end(carried, answer.get('state'));
    if (!journey) return { path: refusedPath({ kind: 'signIn', next: '/' }, 'JOURNEY_OVER'), isOver: false };
    const { purpose } = journey;
    try {
      const identity = await this.provider.prove(answer, journey, purpose.kind !== 'signIn');
      const result = await this.act(journey, identity, trace);
      if (!result.ok) return { path: refusedPath(purpose, codeOf(result)), isOver: true };
      return { path: donePath(purpose), ...(result.value && { session: result.value }), isOver: true };
    } catch (error) {
      if (error instanceof ProviderTrouble) return { path: refusedPath(purpose, error.code), isOver: true };
      throw error;
    }
  }

  private act(
    { purpose, attempt }: Journey,
    identity: ProvenIdentity,
    trace: RequestTrace,
  ): Promise<CommandResult<OpenedSession | null>> {
    if (purpose.kind === 'link') return this.acts.link.execute(purpose, identity, trace, attempt);
    if (purpose.kind === 'signIn') return this.acts.signIn.execute(identity, trace, attempt);
    return this.acts.accept.execute(purpose.token, identity, trace, attempt);
  }
}

function donePath(purpose: JourneyPurpose): string {
  if (purpose.kind === 'signIn') return purpose.next;
  return purpose.kind === 'link' ? '/settings?linked=true' : '/';
}

/** Where the sentence is read: the page that the journey began on. */
function refusedPath(purpose: JourneyPurpose, code: JourneyRefusal | null): string {
  const why = code ? `refused=${code}` : '';
  if (purpose.kind === 'link') return `/settings?${why}`;
  if (purpose.kind === 'invitation') return `/invitation/${purpose.token}?${why}`;
  const next = purpose.next === '/' ? '' : `&next=${encodeURIComponent(purpose.next)}`;
  return `/sign-in?${why}${next}`;
}

/** None for an invitation that is gone meanwhile: its page says so itself. */
function codeOf(result: CommandResult<unknown>): JourneyRefusal | null {
  const code = !result.ok && result.error.kind === 'refused' ? result.error.refusals[0]?.code : undefined;
  return JOURNEY_REFUSALS.find((each) => each === code) ?? null;
}
