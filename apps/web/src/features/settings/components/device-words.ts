import type { Browser, System } from '@levain/domain/members/device.js';
import { useText } from '../../../i18n/use-text.js';

/** Names: the same in every language. */
const BROWSER_NAME: Readonly<Record<Browser, string | null>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  other: null,
};
const SYSTEM_NAME: Readonly<Record<System, string | null>> = {
  android: 'Android',
  chromeos: 'ChromeOS',
  ios: 'iOS',
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  other: null,
};

interface SeenDevice {
  readonly browser: Browser;
  readonly system: System;
}

/** A device in the words by which its owner recognises it. */
export function useDeviceWords(): (device: SeenDevice) => string {
  const text = useText();
  return ({ browser, system }) => {
    const [browserName, systemName] = [BROWSER_NAME[browser], SYSTEM_NAME[system]];
    if (browserName && systemName)
      return text('settings.sessions.device', { browser: browserName, system: systemName });
    return browserName ?? systemName ?? text('settings.sessions.unknown');
  };
}
