import iconv from 'iconv-lite';
import { FILE_LIMITS, MEGABYTE } from './file-limits.js';
import { FileRefused } from './file-refused.js';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const LINE_FEED = 0x0a;
const ALLOWED_CONTROLS = new Set([0x09, LINE_FEED, 0x0d]);

type Decoder = { write(bytes: Uint8Array): string; end(): string };

/**
 * Bytes of a spreadsheet's file to text, chunk by chunk. Unless told, the first bytes that are not ASCII decide: well-formed UTF-8 or,
 * failing that, Windows-1252. From there on the choice is strict. Bytes that no text holds (NUL and its like) refuse the file.
 */
export class TextDecoding {
  private decoder: Decoder | null = null;
  private chosen: Encoding | null;
  /** Bytes kept back because they may be the first half of a UTF-8 character. */
  private held: Uint8Array = new Uint8Array(0);
  private started = false;
  private line = 1;
  private bytesRead = 0;

  constructor(asked: Encoding | null = null) {
    this.chosen = asked;
  }

  /** The encoding in use; a file of pure ASCII is UTF-8. */
  get encoding(): Encoding {
    return this.chosen ?? 'utf-8';
  }

  write(chunk: Uint8Array): string {
    this.bytesRead += chunk.length;
    if (this.bytesRead > FILE_LIMITS.bytes) {
      throw new FileRefused('FILE_TOO_LARGE', { max: FILE_LIMITS.bytes / MEGABYTE });
    }
    const bytes = this.started ? chunk : this.withoutMark(this.hold(chunk));
    if (bytes.length === 0) return '';
    const ascii = this.inspect(bytes);
    if (this.decoder) return this.decoder.write(bytes);
    if (ascii && this.held.length === 0 && this.chosen === null) return Buffer.from(bytes).toString('latin1');
    return this.decide(bytes);
  }

  end(): string {
    if (!this.started) return this.decide(this.withoutMark(this.held, true)) + (this.decoder?.end() ?? '');
    if (this.held.length > 0) return this.decide(new Uint8Array(0), true) + (this.decoder?.end() ?? '');
    return this.decoder?.end() ?? '';
  }

  private hold(chunk: Uint8Array): Uint8Array {
    const joined = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    this.held = new Uint8Array(0);
    return joined;
  }

  /** Waits for three bytes, then drops UTF-8's mark and refuses UTF-16's and UTF-32's. */
  private withoutMark(bytes: Uint8Array, last = false): Uint8Array {
    if (bytes.length < 3 && !last) {
      this.held = bytes;
      return new Uint8Array(0);
    }
    this.started = true;
    this.held = new Uint8Array(0);
    const [first, second, third] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      throw new FileRefused('FILE_ENCODING_UNKNOWN');
    }
    if (first !== 0xef || second !== 0xbb || third !== 0xbf) return bytes;
    if (this.chosen !== 'windows-1252') this.use('utf-8');
    return bytes.subarray(3);
  }

  /** Counts lines and refuses bytes that belong to no text; says whether all of them are ASCII. */
  private inspect(bytes: Uint8Array): boolean {
    let ascii = true;
    for (const byte of bytes) {
      if (byte >= 0x80) ascii = false;
      else if (byte === LINE_FEED) this.line += 1;
      else if (byte < 0x20 && !ALLOWED_CONTROLS.has(byte))
        throw new FileRefused('FILE_BINARY', { line: this.line });
    }
    return ascii;
  }

  private decide(bytes: Uint8Array, last = false): string {
    const undecided = this.hold(bytes);
    if (this.chosen) return this.use(this.chosen).write(undecided);
    const halves = last ? 0 : unfinishedCharacter(undecided);
    const whole = undecided.subarray(0, undecided.length - halves);
    if (!isUtf8(whole)) return this.use('windows-1252').write(undecided);
    if (halves > 0 && isAscii(whole)) {
      this.held = undecided.subarray(whole.length);
      return Buffer.from(whole).toString('latin1');
    }
    return this.use('utf-8').write(undecided);
  }

  private use(encoding: Encoding): Decoder {
    this.chosen = encoding;
    this.decoder = encoding === 'utf-8' ? strictUtf8() : windows1252();
    return this.decoder;
  }
}

function strictUtf8(): Decoder {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const strictly = (decode: () => string): string => {
    try {
      return decode();
    } catch {
      throw new FileRefused('FILE_ENCODING_UNKNOWN');
    }
  };
  return {
    write: (bytes) => strictly(() => decoder.decode(bytes, { stream: true })),
    end: () => strictly(() => decoder.decode()),
  };
}

function windows1252(): Decoder {
  const decoder = iconv.getDecoder('windows-1252');
  const strictly = (text: string): string => {
    if (text.includes('\ufffd')) throw new FileRefused('FILE_ENCODING_UNKNOWN');
    return text;
  };
  return { write: (bytes) => strictly(decoder.write(Buffer.from(bytes))), end: () => decoder.end() ?? '' };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** How many bytes at the end are a character whose rest has not arrived. */
function unfinishedCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
