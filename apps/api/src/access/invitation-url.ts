import { publicAddress } from '../config/public-address.js';
import type { Settings } from '../config/settings.js';

/** Where an invitation is accepted. */
export const invitationUrl = (settings: Settings, token: string): string =>
  publicAddress(settings, `/invitation/${token}`);
