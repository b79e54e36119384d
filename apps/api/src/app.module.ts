import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import type { Settings } from './config/settings.js';
import { SettingsModule } from './config/settings.module.js';
import type { DatabaseAddress } from './database/database-address.js';
import { DatabaseModule } from './database/database.module.js';
import { FEATURES } from './features.js';
import { TemporaryFilesSweep } from './files/temporary-files-sweep.js';
import { ApiModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { LinksModule } from './links/links.module.js';
import { LiveModule } from './live/live.module.js';
import { MailModule } from './mail/mail.module.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import { RegisteredModule } from './registered/registered.module.js';

@Module({})
export class AppModule {
  static with(settings: Settings, address: DatabaseAddress): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        DatabaseModule.at(address),
        LiveModule,
        HealthModule,
        MonitoringModule,
        AccessModule,
        LinksModule,
        MailModule,
        RegisteredModule,
        ...FEATURES,
        ApiModule,
      ],
      providers: [TemporaryFilesSweep],
    };
  }
}
