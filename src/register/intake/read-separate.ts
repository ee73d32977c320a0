import { oidOf } from '../../collect/delivery/allow-list.ts'
import { readSeparateRow, type SeparateContext, type SeparateRecord } from '../../collect/delivery/separate-row.ts'
import type { RecordLayout } from '../../model/record-layout.ts'
import { digestOf } from '../identities.ts'
import { ACCEPTED, type FileResult, REJECTED, type RowOutcome, readFile, STOPPING, unreadable } from './file-reading.ts'
import { REASONS } from './line-reader.ts'
import type { AnnouncedFile, PackageReading } from './package-reading.ts'
import type { StagedValue } from './staging.ts'
import { tableReader } from './table-reader.ts'

/** Reads the files of a separate delivery. The manifest's own faults have been looked at before. */
export async function readSeparateFiles(
  reading: PackageReading,
  files: readonly AnnouncedFile[],
  context: SeparateContext,
): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const [number, file] of files.entries()) {
    const layout = context.rules.layouts.get(file.table)
    if (layout?.kind === 'separate-delivery') {
      const reader = tableReader({
        name: file.name,
        layout,
        separator: layout.separator,
        onRow: (cells, row) => readRow(cells, row, { reading, layout, context }),
        onFile: (observation) => reading.environment.findings.add(observation, { table: layout.table, row: null }),
      })
      results.push(await readFile(reading, { ...file, number }, reader))
    } else {
      results.push(unknownFile(reading, file))
    }
  }
  return results
}

/** A file that no layout describes is not opened: nobody knows what may be in it. */
export function unknownFile(reading: PackageReading, file: AnnouncedFile): FileResult {
  const { table } = file
  reading.environment.findings.add(unreadable(file.name, REASONS.unknownFile), { table, row: null })
  return { name: file.name, table, rowsReceived: file.rows ?? 0, rowsAccepted: 0, rowsRejected: file.rows ?? 0, isStopped: true }
}

interface RowSurroundings {
  readonly reading: PackageReading
  readonly layout: RecordLayout
  readonly context: SeparateContext
}

function readRow(cells: ReadonlyMap<string, string>, row: number, { reading, layout, context }: RowSurroundings): RowOutcome {
  const { person, record, observations } = readSeparateRow(cells, layout, context)
  let isStopping = false
  for (const observation of observations) {
    const isFatal = reading.environment.findings.add(observation, { table: layout.table, row }) === 'fatal'
    isStopping ||= isFatal
  }
  if (isStopping) return STOPPING
  if (!person || !record) return REJECTED
  reading.beginRow(row)
  const client = reading.clientOf(person, context.organiser)
  reading.append(record.table, [client, ...valuesOf(record)])
  reading.count(`rows:${record.table === 'relationship_periods' ? record.values.content : record.table}`)
  return ACCEPTED
}

function valuesOf(record: SeparateRecord): StagedValue[] {
  switch (record.table) {
    case 'relationship_periods': {
      const { organiser, content, start, end, isWidened, relationship, homeMunicipality } = record.values
      return [organiser, content, start, end, isWidened, relationshipDigest(relationship), homeMunicipality]
    }
    case 'decisions':
      return decisionValues(record.values)
    case 'services_received': {
      const { organiser, task, service, first, last, contacts } = record.values
      return [organiser, task, service, first, last, contacts]
    }
  }
}

/** Only an OID is an identifier of a client relationship; anything else could be a person's. */
export function relationshipDigest(identifier: string | null): string | null {
  const oid = identifier === null ? null : oidOf(identifier)
  return oid === null ? null : digestOf(oid)
}

type DecisionValues = Extract<SeparateRecord, { table: 'decisions' }>['values']

/** In the order of the columns; `document` is a digest or null. */
export function decisionValues(decision: DecisionValues): StagedValue[] {
  const { document, version, organiser, task, service, kind, initiated, decided, validFrom, validTo, method, hoursPerMonth } =
    decision
  return [document, version, organiser, task, service, kind, initiated, decided, validFrom, validTo, method, hoursPerMonth]
}
