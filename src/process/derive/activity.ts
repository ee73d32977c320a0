import type { DocumentRecord } from '../../model/unit-record.ts'
import { type DocumentsInForce, MATTER_DOCUMENT, RELATIONSHIP_DOCUMENT } from './document-versions.ts'
import type { Evidence } from './evidence.ts'

/**
 * Path C: any other document with a task shows activity on its day. Weak: it makes a client only where a rule says so for the
 * organiser and task, and is otherwise an indication for those who judge coverage.
 */
export function evidenceOfActivity(documents: DocumentsInForce): Evidence[] {
  return documents.newest.flatMap(evidenceOfDocument)
}

function evidenceOfDocument(document: DocumentRecord): Evidence[] {
  const isOther = document.documentType !== RELATIONSHIP_DOCUMENT && document.documentType !== MATTER_DOCUMENT
  if (!isOther || document.task === null) return []
  const { client, organiser, task: content, eventDate } = document
  return [{ client, organiser, content, path: 'C', start: eventDate, end: eventDate, isWidened: false, delivery: null }]
}
