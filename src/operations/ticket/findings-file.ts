import { z } from 'zod'
import type { Finding, RuleNotRun } from '../../model/finding.ts'
import type { DataFolder } from '../../register/data-folder.ts'
import { findingsOf } from '../../register/intake/read-findings.ts'
import { defineOperation } from '../operation.ts'
import { requireDelivery } from './one-delivery.ts'

const COLUMNS = [
  'rule',
  'ruleVersion',
  'severity',
  'table',
  'row',
  'columns',
  'group',
  'observed',
  'expected',
  'cause',
  'message',
] as const

/** All findings of a delivery as lines of a file: JSON Lines as they were made, or CSV. Leaves an entry in the audit trail. */
export const findingsFile = defineOperation({
  name: 'delivery.findings-file',
  title: { fi: 'Lataa havainnot', sv: 'Ladda ner iakttagelserna', en: 'Download the findings' },
  access: 'read',
  input: z.strictObject({ delivery: z.string().max(20), as: z.enum(['csv', 'jsonl']) }),
  async perform({ delivery: id, as }, context): Promise<AsyncIterable<string>> {
    const { delivery } = await requireDelivery(id, 'delivery.findings-file', context)
    await context.commit({ subject: id, details: { organiser: delivery.organiser, as } }, async () => undefined)
    return as === 'csv' ? csvLines(context.folder, id) : jsonLines(context.folder, id)
  },
})

async function* jsonLines(folder: DataFolder, id: string): AsyncGenerator<string> {
  for await (const finding of findingsOf(folder, id)) yield `${JSON.stringify(finding)}\n`
}

async function* csvLines(folder: DataFolder, id: string): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\n`
  for await (const finding of findingsOf(folder, id)) yield `${cellsOf(finding).map(cell).join(',')}\n`
}

function cellsOf(finding: Finding | RuleNotRun): string[] {
  if (!('severity' in finding)) return [finding.rule, '', 'not run', '', '', '', '', '', '', '', finding.notRun]
  return COLUMNS.map((column) => (column === 'columns' ? finding.columns.join(' ') : String(finding[column] ?? '')))
}

/** Quoted by RFC 4180. A spreadsheet would compute what begins like a formula: a delivered value must not. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
