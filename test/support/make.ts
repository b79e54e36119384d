import { anyKey, type TestMember } from './workspace.js';

/** A mutation that must succeed: the object of that name in its success. */
export async function make(
  by: TestMember,
  name: string,
  input: object,
  object: string,
  more = '',
): Promise<any> {
  const payload = await by.client.mutate(
    name,
    { idempotencyKey: anyKey(), ...input },
    `${object} { id version ${more} }`,
  );
  if (!payload.__typename.endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(payload)}`);
  return payload[object];
}
