import { Global, Module } from '@nestjs/common';
import { OutboundTargets } from './outbound-target.js';
import { SafeFetch } from './safe-fetch.js';

/** Requests to addresses that people typed. */
@Global()
@Module({ providers: [OutboundTargets, SafeFetch], exports: [OutboundTargets, SafeFetch] })
export class OutboundModule {}
