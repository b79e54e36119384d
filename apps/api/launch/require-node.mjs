/** Says in words what would otherwise be a syntax error. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Levain needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
