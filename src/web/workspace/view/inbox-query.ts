import { REPORT_STATES, type ReportState } from '../../../model/social-report.ts'
import type { Language } from '../../../model/text.ts'
import { workspaceAddress } from '../address.ts'

/** What the address of the inbox asks for. */
export interface InboxQuery {
  readonly state: ReportState | 'all'
  readonly unit: string | null
  readonly task: string | null
  readonly language: 'fi' | 'sv' | 'en' | null
  readonly from: string | null
  readonly until: string | null
  readonly page: number
}

/** From the address; what makes no sense there is as if it was not there. */
export function inboxQuery({ searchParams }: URL): InboxQuery {
  const text = (name: string) => searchParams.get(name)?.trim() || null
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name) ?? '') ? text(name) : null)
  const state = text('state') ?? 'sent'
  const language = text('language')
  const page = Number(text('page') ?? '1')
  return {
    state: state === 'all' || state in REPORT_STATES.states ? (state as InboxQuery['state']) : 'sent',
    unit: text('unit')?.slice(0, 40) ?? null,
    task: text('task')?.slice(0, 60) ?? null,
    language: language === 'fi' || language === 'sv' || language === 'en' ? language : null,
    from: day('from'),
    until: day('until'),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The address of the same list, on another page. */
export function inboxAddress(language: Language, query: InboxQuery, changed: Partial<InboxQuery> = {}): string {
  const entries = Object.entries({ ...query, ...changed }).filter(([name, value]) => value !== null && value !== DEFAULTS[name])
  const search = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
  return `${workspaceAddress(language, 'triage')}${search === '' ? '' : `?${search}`}`
}

const DEFAULTS: Readonly<Record<string, unknown>> = { state: 'sent', page: 1 }
