import { Module } from '@nestjs/common';
import { OperationNames } from '../logging/operation-names.js';
import { MonitoringServer } from './monitoring-server.js';
import { WaitingMessages } from './waiting-messages.js';

/** What is known of the server as it runs. */
@Module({ providers: [OperationNames, MonitoringServer, WaitingMessages], exports: [MonitoringServer] })
export class MonitoringModule {}
