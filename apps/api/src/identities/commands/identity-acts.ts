import { Injectable } from '@nestjs/common';
import { AcceptByIdentity } from './accept-by-identity.js';
import { LinkIdentity } from './link-identity.js';
import { SignInByIdentity } from './sign-in-by-identity.js';

/** What a proven identity is good for. */
@Injectable()
export class IdentityActs {
  constructor(
    readonly signIn: SignInByIdentity,
    readonly accept: AcceptByIdentity,
    readonly link: LinkIdentity,
  ) {}
}
