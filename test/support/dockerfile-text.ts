import type { Instruction } from 'dockerfile-ast';

/** Everything behind the keyword of an instruction, flags too, in one line; `lines` are those of its file. */
export function instructionText(instruction: Instruction, lines: readonly string[]): string {
  const { start, end } = instruction.getRange();
  return lines
    .slice(start.line, end.line + 1)
    .map((line) => line.trim().replace(/\\$/, ' '))
    .join('')
    .replace(/^\w+\s+/, '')
    .replaceAll(/\s+/g, ' ');
}
