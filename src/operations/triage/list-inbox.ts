import { z } from 'zod'
import { identityMarks } from '../../collect/social-report/identity-guard.ts'
import type { CodeLabel } from '../../model/definitions.ts'
import type { IdentityMark } from '../../model/identity-mark.ts'
import { type Naming, type Polarity, REPORT_STATES, type ReportMode, type ReportState } from '../../model/social-report.ts'
import { type SocialUnit, shownUnit } from '../../model/social-unit.ts'
import {
  countByState,
  countInbox,
  type InboxFilter,
  type InboxRow,
  inboxRows,
  tasksOf,
  textsOfReports,
} from '../../store/social/triage.ts'
import { unitsOf } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { guardNamesOf } from './guard-names.ts'

const PAGE = 50

const inputSchema = z.strictObject({
  /** `all`: whatever became of it. */
  state: z.enum(['all', ...(Object.keys(REPORT_STATES.states) as ReportState[])]).default('sent'),
  unit: z.string().max(40).nullable().default(null),
  task: z.string().max(60).nullable().default(null),
  language: z.enum(['fi', 'sv', 'en']).nullable().default(null),
  from: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
  page: z.int().min(1).max(100_000).default(1),
})

/** One observation in the list: its title, and nothing else of what was written. */
export interface InboxLine {
  readonly id: string
  /** Null after the text was destroyed. */
  readonly title: string | null
  readonly polarity: Polarity
  readonly mode: ReportMode
  readonly naming: Naming
  readonly language: 'fi' | 'sv' | 'en'
  readonly state: ReportState
  readonly sentOn: string
  /** Null for units too small to be named, and for none. */
  readonly unit: { readonly fi: string; readonly sv: string } | null
  readonly tasks: readonly string[]
  readonly concernsWrong: boolean
  /** What the identity guard sees in all parts. */
  readonly marks: number
  /** It cannot be taken in as it stands. */
  readonly isRefused: boolean
  readonly version: number
}

export interface Inbox {
  readonly lines: readonly InboxLine[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly byState: Readonly<Record<string, number>>
  readonly choices: {
    /** Only units that may be named beside an observation. */
    readonly units: readonly { readonly id: string; readonly names: { readonly fi: string; readonly sv: string } }[]
    readonly tasks: readonly CodeLabel[]
  }
}

/** Observations of the own county, those that wait first. The texts stay closed: one is opened by itself, and that is noted. */
export const listInbox = defineOperation({
  name: 'triage.inbox',
  title: { fi: 'Luettele saapuneet havainnot', sv: 'Lista inkomna observationer', en: 'List observations that came in' },
  access: 'read',
  input: inputSchema,
  perform: async ({ state, page: wanted, ...input }, context): Promise<Inbox> => {
    const organisers = context.reach.organisers()
    const units = await unitsOf(context.db, organisers)
    // A filter by a small unit would tell which observations came from it.
    const isNamed = input.unit === null || units.some((unit) => unit.id === input.unit && shownUnit(unit) !== null)
    const filter: InboxFilter = { ...input, organisers: isNamed ? organisers : [], state: state === 'all' ? null : state }
    const total = await countInbox(context.db, filter)
    const pages = Math.max(1, Math.ceil(total / PAGE))
    const page = Math.min(wanted, pages)
    const rows = await inboxRows(context.db, filter, { offset: (page - 1) * PAGE, limit: PAGE })
    return {
      lines: await linesOf(rows, units, context),
      total,
      page,
      pages,
      byState: await countByState(context.db, organisers),
      choices: {
        units: units.filter((unit) => shownUnit(unit) !== null).map(({ id, names }) => ({ id, names })),
        tasks: context.definitions.socialReporting.lists.tasks.codes.map(({ key, names }) => ({ code: key, names })),
      },
    }
  },
})

async function linesOf(rows: readonly InboxRow[], units: readonly SocialUnit[], context: OperationContext): Promise<InboxLine[]> {
  const ids = rows.map(({ id }) => id)
  const texts = Map.groupBy(await textsOfReports(context.db, ids), ({ report }) => report)
  const tasks = await tasksOf(context.db, ids)
  const names = guardNamesOf(context)
  const marksIn = ({ id, subArea, event }: InboxRow): IdentityMark[] =>
    [...(texts.get(id) ?? []).map(({ text }) => text), subArea ?? '', event ?? ''].flatMap((text) =>
      identityMarks(text, { names }),
    )
  return rows.map((row) => {
    const marks = marksIn(row)
    return {
      id: row.id,
      title: texts.get(row.id)?.find(({ part }) => part === 'title')?.text ?? null,
      polarity: row.polarity as Polarity,
      mode: row.mode as ReportMode,
      naming: row.naming as Naming,
      language: row.language as InboxLine['language'],
      state: row.state as ReportState,
      sentOn: row.sentOn,
      unit: shownNames(row.unit, units),
      tasks: tasks.get(row.id) ?? [],
      concernsWrong: row.concernsWrong,
      marks: marks.filter(({ isMild }) => !isMild).length,
      isRefused: marks.some(({ isRefused }) => isRefused),
      version: row.version,
    }
  })
}

/** Names of a unit that may stand beside a report; null when there is none, or too few could have sent it. */
export function shownNames(id: string | null, units: readonly SocialUnit[]): InboxLine['unit'] {
  const unit = units.find((one) => one.id === id) ?? null
  return unit !== null && shownUnit(unit) !== null ? unit.names : null
}
