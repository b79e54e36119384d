import { QUESTIONS, type Question } from '@levain/domain/boards/questions.js';
import { Injectable } from '@nestjs/common';
import { done, type CommandResult } from '../../database/command-result.js';
import { Printer } from '../print/printer.js';
import type { ExportedPack } from './exported-pack.js';
import { packCsv } from './pack-csv.js';
import { packSheets } from './pack-workbook.js';
import { paperHtml, paperMargins } from './paper.js';
import { slidePages } from './slides.js';

/** What a pack is taken away as. */
export const PACK_FILES = ['pdf', 'xlsx', 'csv', 'json', 'zip'] as const;
export type PackFile = (typeof PACK_FILES)[number];

export const CONTENT_TYPES: Readonly<Record<PackFile, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

type Bytes = Promise<CommandResult<Buffer>>;

/** Writes the files of a pack. */
@Injectable()
export class PackFiles {
  constructor(private readonly printer: Printer) {}

  write(file: PackFile, exported: ExportedPack): Bytes {
    return this.writers[file](exported);
  }

  private readonly writers: Readonly<Record<PackFile, (exported: ExportedPack) => Bytes>> = {
    pdf: (exported) => this.printer.pdf(paperHtml(exported), paperMargins(exported)),
    xlsx: async (exported) => {
      const { default: writeXlsxFile } = await import('write-excel-file/node');
      const file = writeXlsxFile(packSheets(exported), { fontFamily: 'Calibri', fontSize: 11 });
      return done(await file.toBuffer());
    },
    csv: async (exported) => done(Buffer.from(packCsv(exported))),
    // To the byte what was signed: `sha256sum` gives the fingerprint.
    json: async ({ read }) => done(Buffer.from(read.frozenText)),
    zip: (exported) => this.slides(exported),
  };

  /** One picture a question, named in the order of the questions. */
  private async slides(exported: ExportedPack): Bytes {
    const pictures = await this.printer.slides(slidePages(exported));
    if (!pictures.ok) return pictures;
    const { zipSync } = await import('fflate');
    const named = QUESTIONS.map((question, index) => [slideName(question), pictures.value[index]!] as const);
    // Pictures are compressed already.
    return done(Buffer.from(zipSync(Object.fromEntries(named), { level: 0 })));
  }
}

const slideName = (question: Question): string => `${QUESTIONS.indexOf(question) + 1}-${question}.png`;
