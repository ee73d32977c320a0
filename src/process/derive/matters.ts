import type { IsoDate } from '../../model/period.ts'
import type { DocumentRecord } from '../../model/unit-record.ts'
import { type DocumentsInForce, MATTER_DOCUMENT } from './document-versions.ts'
import { type DerivedEvidence, type Evidence, soundEvidence } from './evidence.ts'

/**
 * Path B: a matter is evidence from its opening to its closing, for each client from joining to leaving inside that time.
 * A matter without a task or an opening day is no evidence of a task.
 */
export function evidenceOfMatters(documents: DocumentsInForce): DerivedEvidence {
  return soundEvidence(documents.newest.filter((one) => one.documentType === MATTER_DOCUMENT).flatMap(evidenceOfMatter))
}

function evidenceOfMatter(matter: DocumentRecord): Evidence[] {
  const start = latest(matter.matterOpened, matter.joined)
  if (start === null || matter.task === null) return []
  const end = earliest(matter.matterClosed, matter.left)
  const { client, organiser, task: content } = matter
  return [{ client, organiser, content, path: 'B', start, end, isWidened: false, delivery: null }]
}

function latest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || b === null ? (a ?? b) : a > b ? a : b
}

function earliest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || b === null ? (a ?? b) : a < b ? a : b
}
