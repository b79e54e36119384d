// `node --import` this: some names are looked up here instead of on the network, a list of answers each, the last one again and again.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';

const NAMES = JSON.parse(process.env.LEVAIN_TEST_NAMES || '{}');
const asked = {};

/** The answers to the next lookup of a name; null when it is none of these. */
function answersTo(host) {
  const answers = NAMES[host];
  if (!answers) return null;
  asked[host] = (asked[host] ?? 0) + 1;
  return [answers[Math.min(asked[host], answers.length) - 1]]
    .flat()
    .map((address) => ({ address, family: isIP(address) }));
}

const { lookup } = dns;
const { lookup: lookupLater } = dns.promises;
dns.lookup = (host, ...rest) => {
  const answers = answersTo(host);
  if (!answers) return lookup(host, ...rest);
  const tell = rest.at(-1);
  const all = rest.length > 1 && rest[0]?.all;
  queueMicrotask(() => (all ? tell(null, answers) : tell(null, answers[0].address, answers[0].family)));
};
dns.promises.lookup = async (host, options) => {
  const answers = answersTo(host);
  if (!answers) return lookupLater(host, options);
  return options?.all ? answers : answers[0];
};
syncBuiltinESMExports();
