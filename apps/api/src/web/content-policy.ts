import type { Settings } from '../config/settings.js';

export type Directives = Record<string, string[]>;

/** Styles in attributes are what the interface library positions its menus with; no other inline style, no inline script. */
export function contentPolicy(settings: Settings): Directives {
  const self = ["'self'"];
  return {
    'default-src': ["'none'"],
    'script-src': self,
    'style-src': self,
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': self,
    'connect-src': self,
    'worker-src': self,
    'manifest-src': self,
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': self,
    'frame-ancestors': ["'none'"],
    ...(settings.publicUrl?.protocol === 'https:' ? { 'upgrade-insecure-requests': [] } : {}),
  };
}

/** Directives as the header writes them. */
export function policyText(directives: Directives): string {
  return Object.entries(directives)
    .map(([directive, values]) => [directive, ...values].join(' '))
    .join(';');
}

/** The explorer's editor writes its own style sheets into the page; that page alone may have them. */
export function explorerPolicy(settings: Settings): string {
  return policyText({
    ...contentPolicy(settings),
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
  });
}
