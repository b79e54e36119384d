import { Connections } from './load.mjs';

/** One answer, which must be a good one. */
export async function asked(server, request) {
  const connection = new Connections(server.url, 1);
  try {
    const text = await connection.ask(request);
    const { errors } = JSON.parse(text);
    if (errors) throw new Error(`${server.name} answered ${JSON.stringify(errors)}\n${server.said()}`);
    return text;
  } finally {
    await connection.close();
  }
}

/** Whether the server knows the document of an operation by its hash. */
export async function isRegistered(server, operation, scene) {
  const headers = { cookie: operation.writes ? scene.cookies.write : scene.cookies.read };
  return asked(server, { ...operation.send.registered(0), headers }).then(
    () => true,
    (error) => {
      if (String(error).includes('PERSISTED_QUERY_NOT_FOUND')) return false;
      throw error;
    },
  );
}
