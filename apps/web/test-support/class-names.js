/** Class names as written in the module. */
export default new Proxy({}, { get: (_target, name) => String(name) });
