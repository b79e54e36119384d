import { Injectable } from '@nestjs/common';
import { done, type CommandResult } from '../database/command-result.js';
import { OutboundRefused, OutboundTargets } from '../outbound/outbound-target.js';
import { ADDRESS_REFUSED } from './webhook-row.js';

/** Says no when an address is typed, not only when it is asked. */
@Injectable()
export class AllowedAddress {
  constructor(private readonly targets: OutboundTargets) {}

  async check(address: string): Promise<CommandResult<null>> {
    try {
      await this.targets.of(address);
      return done(null);
    } catch (error) {
      if (error instanceof OutboundRefused) return ADDRESS_REFUSED;
      throw error;
    }
  }
}
