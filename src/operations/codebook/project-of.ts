import type { QdaCoding, QdaProject, QdaSelection, QdaSource } from '../../collect/refi-qda/exchange.ts'
import { passageAsSelection, type SourceText, sourceTextOf } from '../../collect/refi-qda/source-text.ts'
import { themesAsCodes } from '../../collect/refi-qda/themes-as-codes.ts'
import type { Language, Texts } from '../../model/text.ts'
import { countedAs } from '../../model/theme-tree.ts'
import type { StoredCoding } from '../../store/social/codings.ts'
import type { ExchangeReport } from '../../store/social/exchange-reports.ts'
import type { OperationContext } from '../operation.ts'
import { exchangeGuid } from './exchange-guid.ts'
import type { ExchangeMaterial } from './exchange-material.ts'
import { reportValues, variablesOf } from './exchange-variables.ts'

/** The material as a project for other tools. No account, no unit with few reporters, no time finer than a day. */
export function projectOf(
  { definitions }: Pick<OperationContext, 'definitions'>,
  material: ExchangeMaterial,
  language: Language,
): QdaProject {
  const { day, themes, reports, codings, coders } = material
  const given = [...codings.values()].flat().map(({ theme }) => countedAs(themes, theme))
  const { codes, sets } = themesAsCodes(themes, { language, withRetired: new Set(given), guidOf: exchangeGuid })
  return {
    name: NAME[language],
    origin: 'Tietopolku',
    day,
    users: [...coders.values()].map((name) => ({ guid: exchangeGuid('coder', name), name })),
    codes,
    sets,
    variables: variablesOf(definitions, language),
    sources: reports.map((report) => sourceOf({ definitions }, { material, report, language })),
  }
}

const NAME: Texts = { fi: 'Havainnot', sv: 'Observationer', en: 'Observations' }

interface One {
  readonly material: ExchangeMaterial
  readonly report: ExchangeReport
  readonly language: Language
}

function sourceOf({ definitions }: Pick<OperationContext, 'definitions'>, { material, report, language }: One): QdaSource {
  const source = sourceTextOf(report.texts)
  const guid = exchangeGuid('report', report.row.id)
  const codings = material.codings.get(report.row.id) ?? []
  const placed = codings.map((coding) => ({ coding, selection: coding.passage && passageAsSelection(source, coding.passage) }))
  return {
    guid,
    // Some tools need names that differ; two reports of a day may have one title.
    name: `${report.row.sent_on} ${report.texts.title ?? ''} (${guid.slice(0, 8)})`.replace(/\s+/gu, ' '),
    text: source.text,
    day: report.row.sent_on,
    selections: selectionsOf(source, codings, material),
    codings: placed.filter(({ selection }) => selection === null).map(({ coding }) => codingOf(coding, material)),
    values: reportValues(definitions, { report, units: material.units }, language),
  }
}

/** Codings of one place stand in one selection. */
function selectionsOf(source: SourceText, codings: readonly StoredCoding[], material: ExchangeMaterial): QdaSelection[] {
  const places = new Map<string, { from: number; until: number; codings: QdaCoding[] }>()
  for (const coding of codings) {
    const selection = coding.passage && passageAsSelection(source, coding.passage)
    if (!selection) continue
    const key = `${coding.report} ${selection.from} ${selection.until}`
    const place = places.get(key) ?? { ...selection, codings: [] }
    place.codings.push(codingOf(coding, material))
    places.set(key, place)
  }
  return [...places]
    .map(([key, place]) => ({ guid: exchangeGuid('selection', key), ...place }))
    .sort((one, other) => one.from - other.from || one.until - other.until)
}

function codingOf({ id, theme, coder, codedAt, memo }: StoredCoding, { themes, coders }: ExchangeMaterial): QdaCoding {
  return {
    guid: exchangeGuid('coding', id),
    code: exchangeGuid('theme', countedAs(themes, theme)),
    user: exchangeGuid('coder', coders.get(coder) ?? ''),
    day: codedAt.slice(0, 10),
    note: memo,
  }
}
