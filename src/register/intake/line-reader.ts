import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Texts } from '../../model/text.ts'

/** A file that cannot be read further (D01). `reason` is for people; never content of the file. */
export class UnreadableFile extends Error {
  readonly reason: Texts

  constructor(reason: Texts) {
    super(reason.en)
    this.name = 'UnreadableFile'
    this.reason = reason
  }
}

/** A file that a finding, already reported, has stopped. */
export class StoppedFile extends Error {
  override readonly name = 'StoppedFile'
}

/** A longer line is no record. */
const LONGEST_LINE = 1 << 24

/**
 * The lines of a file, a batch per read. UTF-8 with or without byte order mark, plain or gzip. Throws `UnreadableFile` where the
 * encoding or the compression breaks.
 */
export async function* readLines(bytes: AsyncIterable<Buffer>, isCompressed: boolean): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let line = 0
  for await (const chunk of isCompressed ? decompressed(bytes) : bytes) {
    const lines = decode(decoder, chunk, line).split('\n')
    lines[0] = rest + (lines[0] ?? '')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new UnreadableFile(REASONS.longLine(line + lines.length + 1))
    line += lines.length
    if (lines.length > 0) yield lines
  }
  rest += decode(decoder, null, line)
  if (rest !== '') yield [rest]
}

function decode(decoder: TextDecoder, chunk: Uint8Array | null, line: number): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    throw new UnreadableFile(REASONS.encoding(line + 1))
  }
}

async function* decompressed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(bytes)
  const gunzip = createGunzip({ chunkSize: 1 << 20 })
  source.on('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip)
  } catch (error) {
    const isDamaged = error instanceof Error && 'code' in error && /^Z_|^ERR_/.test(String(error.code))
    throw isDamaged ? new UnreadableFile(REASONS.compression) : error
  }
}

export const REASONS = {
  encoding: (line: number): Texts => ({
    fi: `merkistö ei ole UTF-8 (rivin ${line} jälkeen)`,
    sv: `teckenkodningen är inte UTF-8 (efter rad ${line})`,
    en: `the encoding is not UTF-8 (after line ${line})`,
  }),
  longLine: (line: number): Texts => ({
    fi: `rivi ${line} on liian pitkä tietueeksi`,
    sv: `rad ${line} är för lång för en post`,
    en: `line ${line} is too long for a record`,
  }),
  compression: {
    fi: 'gzip-pakkaus on vioittunut',
    sv: 'gzip-komprimeringen är skadad',
    en: 'the gzip compression is damaged',
  },
  missingColumn: (column: string): Texts => ({
    fi: `otsikkoriviltä puuttuu sarake ${column}`,
    sv: `kolumnen ${column} saknas på rubrikraden`,
    en: `the header row lacks the column ${column}`,
  }),
  repeatedColumn: (column: string): Texts => ({
    fi: `sarake ${column} on otsikkorivillä kahdesti`,
    sv: `kolumnen ${column} finns två gånger på rubrikraden`,
    en: `the column ${column} stands twice in the header row`,
  }),
  lineEnds: {
    fi: 'rivit päättyvät pelkkään CR-merkkiin; rivin lopussa on oltava LF tai CRLF',
    sv: 'raderna slutar med enbart tecknet CR; radslutet ska vara LF eller CRLF',
    en: 'its lines end with CR alone; they must end with LF or CRLF',
  },
  noHeader: {
    fi: 'otsikkorivi puuttuu',
    sv: 'rubrikraden saknas',
    en: 'there is no header row',
  },
  cellCount: (row: number): Texts => ({
    fi: `rivillä ${row} on eri määrä sarakkeita kuin otsikkorivillä`,
    sv: `rad ${row} har ett annat antal kolumner än rubrikraden`,
    en: `row ${row} has another number of columns than the header row`,
  }),
  notJson: (row: number): Texts => ({
    fi: `rivi ${row} ei ole JSON-olio, jonka arvot ovat tekstejä tai lukuja`,
    sv: `rad ${row} är inte ett JSON-objekt med texter eller tal som värden`,
    en: `line ${row} is not a JSON object of texts or numbers`,
  }),
  unknownFile: {
    fi: 'tiedostoa ei ole määrityksessä',
    sv: 'filen finns inte i specifikationen',
    en: 'the file is not in the specification',
  },
  unannouncedFile: {
    fi: 'tiedostoa ei ole luettelossa, eikä sitä avattu',
    sv: 'filen finns inte i förteckningen och öppnades inte',
    en: 'the file is not listed there, and was not opened',
  },
  absentFile: {
    fi: 'tiedosto puuttuu paketista',
    sv: 'filen saknas i paketet',
    en: 'the file is not in the package',
  },
  unfinishedQuote: {
    fi: 'lainausmerkki jää sulkematta',
    sv: 'ett citattecken avslutas inte',
    en: 'a quotation mark is never closed',
  },
} as const
