import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { MemberLoader } from './member-loader.js';
import { Passwords } from './passwords.js';
import { ViewerQuery } from './queries/viewer.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { ViewerResolver } from './viewer.resolver.js';

@Global()
@Module({
  providers: [
    SessionCookie,
    Sessions,
    Passwords,
    MemberLoader,
    ViewerQuery,
    ViewerResolver,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Sessions, SessionCookie, Passwords, MemberLoader],
})
export class AccessModule {}
