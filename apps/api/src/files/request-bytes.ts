import type { Readable } from 'node:stream';

/**
 * The body of a request as bytes. Reading may stop early (the file is refused): the stream is then left open, so that the answer can still be
 * sent.
 */
export async function* requestBytes(body: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of body.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
}

/**
 * Lets the rest of a body that is read as it comes pass unread: a client that is still sending does not read the answer. The server's time limit for a
 * request ends what never ends.
 */
export async function drainUpload({ body }: { readonly body?: unknown }): Promise<void> {
  const stream = body as Readable | undefined;
  if (!stream || typeof stream.iterator !== 'function' || stream.readableEnded || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    for (const over of ['end', 'close', 'error']) stream.once(over, () => resolve());
    stream.on('data', () => undefined);
  });
}
