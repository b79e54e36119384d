import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

const MINUTE_MS = 60_000;
/** Each process says what it counted after so much of a budget: most members never get there, and cost PostgreSQL nothing. */
const PARTS = 20;

type Member = Pick<ActingMember, 'workspaceId' | 'memberId'>;

/** What one member spent in this minute. */
interface Account {
  /** Here, and not said yet. */
  unsaid: number;
  /** Here, on its way to the others. */
  onItsWay: number;
  /** By all processes, as of the last time it was said. */
  shared: number;
}

/**
 * What a member's requests may cost in a minute, over all processes of the server. Counted in the process; what is counted goes to PostgreSQL now and then, and
 * comes back as what everybody counted: a member of `n` processes is stopped after at most `n` twentieths more than the budget.
 */
@Injectable()
export class CostBudgets {
  private readonly logger = new Logger(CostBudgets.name);
  private readonly most: number;
  private accounts = new Map<string, Account>();
  private minute = 0;
  /** Whether anybody has nothing left: only then is it worth asking who is asking. */
  areSpent = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    settings: Settings,
  ) {
    this.most = settings.costBudget;
  }

  /** Adds what a request cost. */
  spend(member: Member, cost: number): void {
    this.turn();
    const account = this.accounts.get(member.memberId) ?? { unsaid: 0, onItsWay: 0, shared: 0 };
    this.accounts.set(member.memberId, account);
    account.unsaid += cost;
    if (account.unsaid >= this.most / PARTS) void this.say(member, account);
    this.look(account);
  }

  /** Seconds until the member may ask again; 0: now. */
  waitOf({ memberId }: Member): number {
    this.turn();
    const account = this.accounts.get(memberId);
    if (!account || spentOf(account) < this.most) return 0;
    return Math.max(1, Math.ceil(((this.minute + 1) * MINUTE_MS - Date.now()) / 1_000));
  }

  private look(account: Account): void {
    if (spentOf(account) >= this.most) this.areSpent = true;
  }

  private turn(): void {
    const minute = Math.floor(Date.now() / MINUTE_MS);
    if (minute === this.minute) return;
    this.minute = minute;
    this.accounts = new Map();
    this.areSpent = false;
  }

  private async say({ workspaceId, memberId }: Member, account: Account): Promise<void> {
    const cost = account.unsaid;
    account.unsaid = 0;
    account.onItsWay += cost;
    try {
      const added = await this.unitOfWork.write({ workspaceId }, async (tx) => {
        const rows: { spent: string }[] = await tx.query(ADD, [workspaceId, memberId, cost]);
        return done(Number(rows[0]?.spent ?? 0));
      });
      if (added.ok) account.shared = Math.max(account.shared, added.value);
      account.onItsWay -= cost;
      this.look(account);
    } catch (error) {
      // It stays counted here.
      this.logger.warn(`What a member spent could not be shared: ${String(error)}`);
    }
  }
}

const spentOf = ({ unsaid, onItsWay, shared }: Account): number => unsaid + onItsWay + shared;

const ADD = `
  INSERT INTO cost_budgets AS b (workspace_id, member_id, minute, spent) VALUES ($1, $2, date_trunc('minute', now()), $3)
  ON CONFLICT (workspace_id, member_id) DO UPDATE SET minute = excluded.minute,
    spent = CASE WHEN b.minute = excluded.minute THEN b.spent + excluded.spent ELSE excluded.spent END
  RETURNING spent`;
