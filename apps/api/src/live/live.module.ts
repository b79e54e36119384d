import { Global, Module } from '@nestjs/common';
import { LiveSockets } from './live-sockets.js';
import { LiveUpdates } from './live-updates.js';

@Global()
@Module({ providers: [LiveUpdates, LiveSockets], exports: [LiveUpdates, LiveSockets] })
export class LiveModule {}
