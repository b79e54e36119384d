import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { isPublic } from './is-public.js';

/** The same words whatever the reason: whoever types addresses learns nothing of the network that the server stands in. */
export class OutboundRefused extends Error {
  constructor() {
    super('The address is not allowed.');
  }
}

/** Where a request goes: its addresses were looked up once, and no other one is connected to. */
export interface OutboundTarget {
  readonly url: URL;
  readonly addresses: readonly [LookupAddress, ...LookupAddress[]];
}

const MOST_CHARACTERS = 2_000;
const PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

/** Says of an address that somebody typed whether it may be asked, and where it is. */
@Injectable()
export class OutboundTargets {
  constructor(private readonly settings: Settings) {}

  async of(address: string): Promise<OutboundTarget> {
    const url = this.read(address);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const [first, ...others] = await addressesOf(host);
    if (!first) throw new OutboundRefused();
    const addresses = [first, ...others] as const;
    const isNamed = this.settings.outbound.privateHosts.includes(url.hostname);
    if (!isNamed && !addresses.every((each) => isPublic(each.address))) throw new OutboundRefused();
    return { url, addresses };
  }

  private read(address: string): URL {
    const { http, ports } = this.settings.outbound;
    if (address.length > MOST_CHARACTERS || !URL.canParse(address)) throw new OutboundRefused();
    const url = new URL(address);
    const usual = PORTS[url.protocol];
    const isAllowed =
      usual !== undefined &&
      (url.protocol === 'https:' || http) &&
      ports.includes(url.port === '' ? usual : Number(url.port)) &&
      url.username === '' &&
      url.password === '';
    if (!isAllowed) throw new OutboundRefused();
    url.hash = '';
    return url;
  }
}

/** A literal is checked as it stands: no lookup is made of one. */
async function addressesOf(host: string): Promise<LookupAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  return lookup(host, { all: true, order: 'verbatim' }).catch(() => []);
}
