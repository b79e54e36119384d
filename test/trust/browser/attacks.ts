/** One request that another site makes a browser send. */
export interface Target {
  readonly url: string;
  /** Names and values, as a form has them. */
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
  readonly type: string;
}

/** What another site can do without asking anybody: each is JavaScript of a page there, over `target`. */
export const SHAPES: Readonly<Record<string, string>> = {
  'fetch as text': `fetch(target.url, { method: 'POST', mode: 'no-cors', credentials: 'include', body: target.body })`,
  'fetch as what the server asks for': `fetch(target.url, { method: 'POST', credentials: 'include', body: target.body,
    headers: { 'content-type': target.type } })`,
  'fetch of no type': `fetch(target.url, { method: 'POST', mode: 'no-cors', credentials: 'include', body: new Blob([target.body]) })`,
  'fetch as a form': `fetch(target.url, { method: 'POST', mode: 'no-cors', credentials: 'include',
    body: new URLSearchParams(target.fields) })`,
  'fetch as a form with files': `fetch(target.url, { method: 'POST', mode: 'no-cors', credentials: 'include', body: data(target.fields) })`,
  'a beacon': `navigator.sendBeacon(target.url, target.body)`,
  'a beacon of what the server asks for': `navigator.sendBeacon(target.url, new Blob([target.body], { type: target.type }))`,
  'an image': `new Promise((done) => { const image = new Image(); image.onload = image.onerror = done;
    image.src = target.url + '?' + new URLSearchParams(target.fields); })`,
  'a form': `submitted('post', 'application/x-www-form-urlencoded', target.fields)`,
  'a form of text': `submitted('post', 'text/plain', { [target.body.replace(/}$/, ',"x":"')]: '"}' })`,
  'a form with files': `submitted('post', 'multipart/form-data', target.fields)`,
  'a form that asks': `submitted('get', 'application/x-www-form-urlencoded', target.fields)`,
  'a form of nowhere': `new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-forms allow-scripts';
    frame.srcdoc = '<form method=post enctype=text/plain></form><script>onmessage = ({ data }) => {' +
      'const form = document.forms[0]; form.action = data.url; const input = document.createElement("input");' +
      'input.name = data.body; form.append(input); form.submit(); }</' + 'script>';
    frame.onload = () => { frame.onload = () => { frame.remove(); done(); };
      frame.contentWindow.postMessage({ url: target.url, body: target.body }, '*'); };
    document.body.append(frame); })`,
};

/** What the shapes are made with. */
const TOOLS = `
  const data = (fields) => { const all = new FormData(); for (const [name, value] of Object.entries(fields)) all.append(name, value); return all; };
  const submitted = (target) => (method, enctype, fields) => new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.name = 'frame' + Math.random();
    document.body.append(frame);
    const form = Object.assign(document.createElement('form'), { method, enctype, action: target.url, target: frame.name });
    for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('input'), { name, value }));
    document.body.append(form);
    frame.onload = () => { frame.remove(); form.remove(); done(); };
    form.submit();
  });
  const atMost = (work) => Promise.race([work, new Promise((done) => setTimeout(done, 3000))]);`;

const AT_ONCE = 6;

/** A page's work: all targets in one shape, a few at a time; what comes back is nobody's affair there. */
export const sendAll = (shape: string, targets: readonly Target[]): string => `(async () => { ${TOOLS}
  const waiting = ${JSON.stringify(targets)};
  const send = async () => {
    for (let target = waiting.pop(); target; target = waiting.pop()) {
      const one = (target, submitted) => ${SHAPES[shape]};
      await atMost(Promise.resolve(one(target, submitted(target))).catch(() => undefined));
    }
  };
  await Promise.all(Array.from({ length: ${AT_ONCE} }, send));
})()`;

/** How many sockets were opened and answered. */
export const openSockets = (url: string, queries: readonly string[]): string => `(async () => {
  const opened = await Promise.all(${JSON.stringify(queries)}.map((query) => new Promise((done) => {
    const socket = new WebSocket(${JSON.stringify(url)}, 'graphql-transport-ws');
    socket.onopen = () => {
      socket.send(JSON.stringify({ type: 'connection_init' }));
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: JSON.parse(query) }));
      setTimeout(() => { socket.close(); done(1); }, 300);
    };
    socket.onerror = () => done(0);
  })));
  return opened.reduce((sum, each) => sum + each, 0);
})()`;
