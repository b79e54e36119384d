/** Ends with the code that a command gives; a fault is said in its own words, without a stack. */
export async function runCommand(command) {
  try {
    process.exit(await command());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
