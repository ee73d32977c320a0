import { oidOf } from '../../collect/delivery/allow-list.ts'
import { readArchiveDocument } from '../../collect/delivery/archive-document.ts'
import type { ArchiveContext, DocumentFields } from '../../collect/delivery/document-fields.ts'
import { digestOf } from '../identities.ts'
import { ACCEPTED, type FileResult, REJECTED, type RecordReader, type RowOutcome, readFile } from './file-reading.ts'
import type { AnnouncedFile, PackageReading } from './package-reading.ts'
import { decisionValues, relationshipDigest } from './read-separate.ts'

/** Reads the files of an archive extract, one document version a line. */
export async function readArchiveFiles(
  reading: PackageReading,
  files: readonly AnnouncedFile[],
  context: ArchiveContext,
): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const [number, file] of files.entries()) {
    results.push(await readFile(reading, { ...file, number }, documentReader(reading, file.table, context)))
  }
  return results
}

function documentReader(reading: PackageReading, table: string, context: ArchiveContext): RecordReader {
  return {
    read(line, row) {
      if (line === '' || line === '\r') return null
      return readLine(line, row, { reading, table, context })
    },
  }
}

interface LineSurroundings {
  readonly reading: PackageReading
  readonly table: string
  readonly context: ArchiveContext
}

function readLine(line: string, row: number, { reading, table, context }: LineSurroundings): RowOutcome {
  const { document, isUncollected, observations } = readArchiveDocument(parsed(line), context)
  for (const observation of observations) reading.environment.findings.add(observation, { table, row })
  if (isUncollected) reading.count('documentsOfTasksNotCollected')
  if (!document) return REJECTED
  reading.beginRow(row)
  stage(document, digestOf(line.endsWith('\r') ? line.slice(0, -1) : line), reading)
  return ACCEPTED
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function stage(document: DocumentFields, contentDigest: string, reading: PackageReading): void {
  const id = digestOf(document.documentId)
  const matter = document.matterId === null ? null : oidOf(document.matterId)
  const common = {
    matter: matter === null ? null : digestOf(matter),
    relationship: relationshipDigest(document.relationshipId),
    services: document.services.length > 0 ? document.services.join('|') : null,
  }
  for (const { person, joined, left } of document.clients) {
    const client = reading.clientOf(person, document.organiser)
    reading.append('documents', [
      client,
      id,
      document.version,
      document.isVoided,
      contentDigest,
      document.documentType,
      document.task,
      common.services,
      document.organiser,
      document.storedOn,
      document.eventDate,
      common.matter,
      document.matterOpened,
      document.matterClosed,
      joined,
      left,
      common.relationship,
      document.homeMunicipality,
      document.homeMovedIn,
      document.isOldRelationship,
      document.unit,
      document.contactType,
      document.content,
      document.systemVendor,
      document.systemProduct,
      document.systemVersion,
    ])
    for (const { content, block, start, end, isWidened } of document.taskPeriods) {
      reading.append('task_periods', [client, id, document.version, document.organiser, content, block, start, end, isWidened])
    }
    for (const decision of document.decisions) {
      const { version, organiser, task } = document
      reading.append('decisions', [client, ...decisionValues({ ...decision, document: id, version, organiser, task })])
    }
  }
  reading.count(`documents:${document.task ?? '–'}`)
}
