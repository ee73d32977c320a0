import type { Observation } from '../../collect/delivery/observation.ts'
import type { DeliveryFile } from '../../model/delivery.ts'
import type { Texts } from '../../model/text.ts'
import { StoppedFile, UnreadableFile } from './line-reader.ts'
import type { AnnouncedFile, PackageReading } from './package-reading.ts'

/** What became of one file. */
export interface FileResult extends DeliveryFile {
  /** A fatal finding stopped the file: none of its rows is used. */
  readonly isStopped: boolean
}

/** Reads the records of one kind of file, line by line. */
export interface RecordReader {
  /** Called for every line. Returns null for a line that is no record of its own (header, empty, part of a quoted cell). */
  read(line: string, row: number): RowOutcome | null
  end?(): void
}

export interface RowOutcome {
  readonly isAccepted: boolean
  /** A fatal finding: the rest of the file is not looked at. */
  readonly isStopping: boolean
}

export const ACCEPTED: RowOutcome = { isAccepted: true, isStopping: false }
export const REJECTED: RowOutcome = { isAccepted: false, isStopping: false }
export const STOPPING: RowOutcome = { isAccepted: false, isStopping: true }

/** The table a file holds: its name without endings. */
export function tableOf(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/\.(csv|jsonl|ndjson|json)$/i, '')
}

/**
 * Reads one file through: every line to the reader, faults of the file as D01, and afterwards row count and checksum against the
 * manifest (D21).
 */
export async function readFile(
  reading: PackageReading,
  announced: AnnouncedFile & { readonly number: number },
  reader: RecordReader,
): Promise<FileResult> {
  const { table } = announced
  reading.beginFile(announced.number)
  const tally: Tally = { received: 0, accepted: 0, isStopped: false }
  const report = (observation: Observation) => {
    reading.environment.findings.add(observation, { table, row: null })
    tally.isStopped = true
  }
  try {
    for await (const lines of reading.lines(announced.name)) readBatch(lines, reader, tally)
    if (!tally.isStopped) reader.end?.()
  } catch (error) {
    if (error instanceof UnreadableFile) report(unreadable(announced.name, error.reason))
    else if (error instanceof StoppedFile) tally.isStopped = true
    else throw error
  }
  const mismatch = mismatchOf(announced, tally.received, reading.fileDigests.get(announced.name) ?? '')
  if (mismatch && !tally.isStopped) report(mismatch)
  const rowsReceived = tally.isStopped ? (announced.rows ?? tally.received) : tally.received
  const rowsAccepted = tally.isStopped ? 0 : tally.accepted
  return {
    name: announced.name,
    table,
    rowsReceived,
    rowsAccepted,
    rowsRejected: rowsReceived - rowsAccepted,
    isStopped: tally.isStopped,
  }
}

interface Tally {
  received: number
  accepted: number
  isStopped: boolean
}

function readBatch(lines: readonly string[], reader: RecordReader, tally: Tally): void {
  for (const line of lines) {
    const outcome = reader.read(line, tally.received + 1)
    if (outcome === null) continue
    tally.received += 1
    if (outcome.isAccepted) tally.accepted += 1
    if (outcome.isStopping) throw new StoppedFile()
  }
}

export function unreadable(file: string, reason: Texts): Observation {
  return { rule: 'D01', cause: reason.en.replace(/\d+/g, 'n'), parameters: { file, reason } }
}

function mismatchOf(announced: AnnouncedFile, received: number, digest: string): Observation | null {
  if (announced.sha256 !== null && announced.sha256.toLowerCase() !== digest) {
    return { rule: 'D21', cause: 'sha256', parameters: { file: announced.name, reason: DIGEST_DIFFERS } }
  }
  if (announced.rows === null || announced.rows === received) return null
  return {
    rule: 'D21',
    cause: 'rows',
    observed: String(received),
    expected: String(announced.rows),
    parameters: { file: announced.name, reason: rowsDiffer(announced.rows, received) },
  }
}

const DIGEST_DIFFERS: Texts = {
  fi: 'tarkistussumma (SHA-256) on toinen',
  sv: 'kontrollsumman (SHA-256) är en annan',
  en: 'the checksum (SHA-256) differs',
}

function rowsDiffer(announced: number, received: number): Texts {
  return {
    fi: `rivejä on ${received}, ilmoitettu ${announced}`,
    sv: `antalet rader är ${received}, angivet ${announced}`,
    en: `there are ${received} rows, announced ${announced}`,
  }
}
