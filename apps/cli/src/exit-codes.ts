/** What a program that starts `levain` can tell from how it ended. */
export const EXIT = {
  done: 0,
  /** A fault of ours. */
  fault: 1,
  /** Wrong words, a file that is not there, a token that is none: nothing was sent. */
  usage: 2,
  /** The server read it and refused it; what is wrong is said line by line. */
  refused: 3,
  /** The token does not open this. */
  notAllowed: 4,
  /** The server could not be reached, or could not answer; the same command goes on from there. */
  away: 5,
  /** Stopped from the keyboard; the same command goes on from there. */
  stopped: 130,
} as const;

/** Ends the program with a sentence for people and a number for programs. */
export class Ending extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}
