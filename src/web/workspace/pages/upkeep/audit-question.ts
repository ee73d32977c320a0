const FIELDS = ['actor', 'operation', 'subject', 'from', 'to'] as const

/** What the form of the audit page asks for; empty texts where nothing was typed. */
export type AuditQuestion = Readonly<Record<(typeof FIELDS)[number], string>>

export function questionIn(parameters: URLSearchParams): AuditQuestion {
  const typed = (name: string) => parameters.get(name)?.trim() ?? ''
  return { actor: typed('actor'), operation: typed('operation'), subject: typed('subject'), from: typed('from'), to: typed('to') }
}

/** The same question as the query of an address, without what was left empty. */
export function queryOf(question: AuditQuestion, more: Readonly<Record<string, string>> = {}): string {
  const asked = FIELDS.filter((name) => question[name] !== '').map((name) => [name, question[name]])
  const query = new URLSearchParams([...asked, ...Object.entries(more)] as [string, string][]).toString()
  return query === '' ? '' : `?${query}`
}
