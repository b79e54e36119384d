import { CALLED_BY } from '../../support/foreign-calls.js';
import type { ApiClient } from '../../support/api-client.js';
import { ForeignRequests, KINDS, type Kind } from '../../support/foreign-requests.js';
import { OWN, NEVER_SAME, tracesOf } from '../../support/tenant-traces.js';
import type { TwoTenants } from '../../support/two-tenants.js';
import { SCHEMA } from './furnished.js';

/** They end or begin a session, of which there is one a caller. */
const ENDS = ['signOut', 'signIn', 'acceptMemberInvitation', 'setUpWorkspace'];

/** What came out of asking for what is another's. */
export class HostileRound {
  sent = 0;
  readonly canaries: string[] = [];
  /** What exists elsewhere was answered in other words than what does not. */
  readonly told: string[] = [];
  readonly faults: string[] = [];
  private readonly requests = new ForeignRequests(SCHEMA);

  constructor(private readonly tenants: TwoTenants) {}

  /** Every root field, for what is the other's and then for what is nobody's. */
  async all(client: ApiClient, as: string): Promise<void> {
    const { foreign, absent } = this.tenants;
    for (const kind of KINDS) {
      for (const name of this.names(kind)) {
        const its = await this.requests.answers(client, kind, name, foreign);
        const nobodys = await this.requests.answers(client, kind, name, absent);
        this.sent += its.length + nobodys.length;
        this.judge(`${name} as ${as}`, kind, [JSON.stringify(its), JSON.stringify(nobodys)]);
      }
    }
  }

  /** The root fields that are called: every one that leaves the caller signed in. */
  names(kind: Kind): readonly string[] {
    return Object.keys(this.requests.fields(kind)).filter((name) => !ENDS.includes(name));
  }

  /** One request for what is the other's. */
  async one(client: ApiClient, kind: Kind, name: string, variables: object): Promise<void> {
    this.sent += 1;
    const text = JSON.stringify(await this.requests.answer(client, kind, name, variables));
    this.see(`${kind} ${name}`, text);
  }

  see(what: string, text: string): void {
    for (const trace of tracesOf(this.tenants.there, text)) this.canaries.push(`${what} shows ${trace}`);
    if (/INTERNAL_SERVER_ERROR/.test(text)) this.faults.push(`${what}: ${text.slice(0, 300)}`);
  }

  private judge(what: string, kind: Kind, [its, nobodys]: readonly [string, string]): void {
    const name = what.split(' ')[0]!;
    this.see(what, its);
    this.see(what, nobodys);
    if (its !== nobodys && !NEVER_SAME.includes(name))
      this.told.push(`${what}: ${its} / ${nobodys}`.slice(0, 400));
    if (kind === 'mutation' && !OWN.includes(name) && /Success"/.test(its))
      this.told.push(`${what} succeeds`);
  }
}

/** Who may call the field: a role that is refused at the door would find nothing. */
export const mayCall = (name: string): 'admin' | 'coordinator' | 'influencer' | 'lead' =>
  CALLED_BY[name] ?? 'lead';
