import { Injectable } from '@nestjs/common';
import type { DemoAccount } from './viewer.model.js';

/** The accounts the sign-in screen offers; filled by the demonstration once it is there, empty without it. */
@Injectable()
export class DemoAccounts {
  list: readonly DemoAccount[] = [];
}
