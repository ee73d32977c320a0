import type { QdaCode, QdaCoding, QdaProject, QdaSource } from '../../collect/refi-qda/exchange.ts'
import { selectionAsPassages, sourceTextOf } from '../../collect/refi-qda/source-text.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import type { Passage } from '../../model/social-report.ts'
import { codingsOfReports } from '../../store/social/exchange-codings.ts'
import { exchangeReportIds, exchangeReports } from '../../store/social/exchange-reports.ts'
import type { OperationContext } from '../operation.ts'
import { codebookOf } from './codebook-of.ts'
import { exchangeGuid } from './exchange-guid.ts'

/** A coding of a file that is to be entered. */
export interface PlannedCoding {
  readonly report: string
  readonly organiser: string
  readonly theme: string
  readonly passage: Passage | null
  readonly memo: string | null
}

export interface PlannedCodings {
  readonly codings: readonly PlannedCoding[]
  /** Sources that are reports of the county. */
  readonly known: number
  /** Names of sources that are none, as the file gives them; at most twenty of them. */
  readonly unknown: readonly string[]
  readonly unknownCount: number
  /** Reports whose text is another now: their codings would stand in the wrong place. */
  readonly changed: number
  /** Codings that were given out from here, or are here in the same place. */
  readonly already: number
  /** Names of codes that are no themes in use; import the codebook first. At most twenty. */
  readonly unknownCodes: readonly string[]
}

const MOST_NAMED = 20
const LONGEST_MEMO = 1000

/** Compares a project with the county's reports. Changes nothing. */
export async function plannedCodings(
  context: OperationContext,
  { organiser, project }: { readonly organiser: string; readonly project: QdaProject },
): Promise<PlannedCodings> {
  const reportOf = new Map((await exchangeReportIds(context.db, organiser)).map((id) => [exchangeGuid('report', id), id]))
  const ids = project.sources.flatMap(({ guid }) => reportOf.get(guid) ?? [])
  const reports = new Map(
    (await exchangeReports(context.db, { organiser, from: null, until: null, ids: [...new Set(ids)] })).map((one) => [
      one.row.id,
      one,
    ]),
  )
  const here = new Set((await codingsOfReports(context.db, [...reports.keys()])).map(({ id }) => exchangeGuid('coding', id)))
  const themeOf = await themesByCode(context, { organiser, codes: project.codes })
  const found = { codings: [] as PlannedCoding[], changed: 0, already: 0, unknownCodes: new Set<string>() }
  const unknown: string[] = []
  for (const source of project.sources) {
    const report = reports.get(reportOf.get(source.guid) ?? '')
    if (!report) unknown.push(nameOf(source.name))
    else {
      const text = sourceTextOf(report.texts)
      if (source.text !== text.text) found.changed += 1
      else
        for (const one of codingsIn(source))
          add(found, {
            one,
            here,
            themeOf,
            passages: (place) => selectionAsPassages(text, place),
            report: report.row.id,
            organiser,
          })
    }
  }
  return {
    codings: found.codings,
    known: reports.size,
    unknown: unknown.slice(0, MOST_NAMED),
    unknownCount: unknown.length,
    changed: found.changed,
    already: found.already,
    unknownCodes: [...found.unknownCodes].slice(0, MOST_NAMED),
  }
}

interface Selected {
  readonly coding: QdaCoding
  readonly place: { readonly from: number; readonly until: number } | null
}

interface Adding {
  readonly one: Selected
  readonly here: ReadonlySet<string>
  readonly themeOf: ReadonlyMap<string, { readonly theme: string | null; readonly name: string }>
  readonly passages: (place: { from: number; until: number }) => readonly Passage[]
  readonly report: string
  readonly organiser: string
}

function add(
  found: { codings: PlannedCoding[]; already: number; unknownCodes: Set<string> },
  { one: { coding, place }, here, themeOf, passages, report, organiser }: Adding,
): void {
  if (here.has(coding.guid)) {
    found.already += 1
    return
  }
  const code = themeOf.get(coding.code)
  const theme = code?.theme
  if (!theme) {
    found.unknownCodes.add(nameOf(code?.name ?? coding.code))
    return
  }
  const memo = memoOf(coding.note)
  for (const passage of place === null ? [null] : passages(place)) found.codings.push({ report, organiser, theme, passage, memo })
}

/** A memo with something like an identity code is not taken over, nor one that is longer than people may write. */
function memoOf(note: string | null): string | null {
  const memo = note?.trim() ?? ''
  return memo === '' || memo.length > LONGEST_MEMO || looksLikeIdentityCode(memo) ? null : memo
}

function codingsIn(source: QdaSource): Selected[] {
  return [
    ...source.selections.flatMap(({ from, until, codings }) => codings.map((coding) => ({ coding, place: { from, until } }))),
    ...source.codings.map((coding) => ({ coding, place: null })),
  ]
}

/** Themes in use by the GUID of a code of the file: the same GUID, or the same name in any language. */
async function themesByCode(
  context: OperationContext,
  { organiser, codes }: { readonly organiser: string; readonly codes: readonly QdaCode[] },
): Promise<Adding['themeOf']> {
  const themes = (await codebookOf(context, organiser)).themes.filter(({ isRetired }) => !isRetired)
  const plain = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('fi')
  const byName = new Map(
    themes.flatMap(({ id, names }) => [names.en, names.sv, names.fi].map((name) => [plain(name), id] as const)),
  )
  const byGuid = new Map(themes.map(({ id }) => [exchangeGuid('theme', id), id]))
  const found = new Map<string, { theme: string | null; name: string }>()
  const walk = (code: QdaCode) => {
    found.set(code.guid, { theme: byGuid.get(code.guid) ?? byName.get(plain(code.name)) ?? null, name: code.name })
    for (const below of code.codes) walk(below)
  }
  for (const code of codes) walk(code)
  return found
}

/** Shortened, and without anything like an identity code. */
function nameOf(name: string): string {
  return looksLikeIdentityCode(name) ? '…' : Array.from(name).slice(0, 80).join('')
}
