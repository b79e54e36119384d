/** Every text in what an answer or a row holds, keys left out. */
export function deepTexts(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) deepTexts(each, into);
  return into;
}
