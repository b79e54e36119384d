import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../database/acting-member.js';
import { SecretBox } from './secret-box.js';

const BYTES = 32;
const PREFIX = 'whsec_';

/** Whose secret it is. */
export interface SecretOwner extends Tenant {
  readonly webhookId: string;
}

/** The secrets that sign what an address is told. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly box: SecretBox) {}

  get areKept(): boolean {
    return this.box.hasKey;
  }

  /** A new one, sealed. */
  make(owner: SecretOwner): Promise<Buffer> {
    return this.box.seal(randomBytes(BYTES), aboutOf(owner));
  }

  /** As libraries that verify want it: `whsec_…`. */
  async read(owner: SecretOwner, sealed: Buffer): Promise<string> {
    return `${PREFIX}${(await this.box.open(sealed, aboutOf(owner))).toString('base64')}`;
  }
}

const aboutOf = ({ workspaceId, webhookId }: SecretOwner): string => `webhook ${workspaceId} ${webhookId}`;
