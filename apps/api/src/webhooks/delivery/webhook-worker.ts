import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { TOLD_KINDS } from '@levain/domain/webhooks/webhook.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { WorkspaceRounds } from '../../database/workspace-rounds.js';
import { LiveUpdates } from '../../live/live-updates.js';
import type { ClaimedMessage } from './signed-request.js';
import { WebhookDelivery } from './webhook-delivery.js';
import { WebhookNews } from './webhook-news.js';

/** Messages that are on their way at once; of one address, only one. */
const AT_ONCE = 16;
/** How long the end of the server waits for answers. */
const GRACE_MS = 3_000;
/** What happened to addresses themselves wakes the worker too: a trial, another attempt. */
const OWN = /^webhook/;

/**
 * Every second the workspaces where something happened, every twenty seconds all of them. An address that hangs holds up its own
 * messages and nobody else's.
 */
@Injectable()
export class WebhookWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WebhookWorker.name);
  private readonly rounds: WorkspaceRounds;
  private readonly waiting = new Set<string>();
  /** By the address they go to. */
  private readonly sending = new Map<string, Promise<void>>();
  private stopListening: (() => void) | undefined;

  constructor(
    unitOfWork: UnitOfWork,
    private readonly live: LiveUpdates,
    private readonly news: WebhookNews,
    private readonly delivery: WebhookDelivery,
  ) {
    this.rounds = new WorkspaceRounds(unitOfWork, {
      looksPerRound: 20,
      takeWaiting: () => this.takeWaiting(),
      doNext: (workspaceId) => this.doNext(workspaceId),
      failed: (reason) => this.logger.warn(`Other systems wait for the database: ${reason}`),
    });
  }

  onApplicationBootstrap(): void {
    this.stopListening = this.live.subscribeEverywhere(({ workspaceId, kind }) => {
      if (OWN.test(kind) || TOLD_KINDS.some((told) => told === kind)) this.waiting.add(workspaceId);
    });
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    await this.rounds.stop();
    // What is not answered by then is sent again, by whoever comes next.
    await Promise.race([Promise.all(this.sending.values()), sleep(GRACE_MS, null, { ref: false })]);
  }

  private takeWaiting(): string[] {
    const workspaces = [...this.waiting];
    this.waiting.clear();
    return workspaces;
  }

  private async doNext(workspaceId: string): Promise<boolean> {
    if (!(await this.news.isWanted({ workspaceId }))) return false;
    if (await this.news.tellNext({ workspaceId })) return true;
    if (this.sending.size >= AT_ONCE) {
      this.waiting.add(workspaceId);
      return false;
    }
    const message = await this.delivery.claim({ workspaceId }, [...this.sending.keys()]);
    if (message) this.start(workspaceId, message);
    return message !== null;
  }

  /** Nobody waits for the answer; once it is there, the next message of the address may go. */
  private start(workspaceId: string, message: ClaimedMessage): void {
    const { webhook_id: webhookId } = message;
    const sent = this.delivery
      .send({ workspaceId }, message)
      .catch((error: unknown) => this.logger.warn(`A message to another system waits: ${String(error)}`))
      .finally(() => {
        this.sending.delete(webhookId);
        this.waiting.add(workspaceId);
      });
    this.sending.set(webhookId, sent);
  }
}
