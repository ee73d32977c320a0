import type { QdaValue, QdaVariable } from '../../collect/refi-qda/exchange.ts'
import type { Definitions } from '../../model/definitions.ts'
import {
  PERSON_CLASSES,
  POLARITIES,
  QUOTE_PERMISSIONS,
  REPORT_LISTS,
  REPORT_MODES,
  SCALES,
  TRENDS,
} from '../../model/social-report.ts'
import type { SocialList } from '../../model/social-reporting.ts'
import type { Language, Texts } from '../../model/text.ts'
import type { ExchangeReport } from '../../store/social/exchange-reports.ts'
import { exchangeGuid } from './exchange-guid.ts'

type Asked = { readonly report: ExchangeReport; readonly units: ReadonlyMap<string, string> }

/** What is told of each report besides its text. Never the account, the receipt, or how the reporter chose to be named. */
const FACTS: Readonly<
  Record<string, { readonly names: Texts; readonly value: (asked: Asked, language: Language) => string | null }>
> = {
  sent: fact({ fi: 'Lähetetty', sv: 'Skickad', en: 'Sent' }, ({ report }) => report.row.sent_on),
  period: fact(
    { fi: 'Ajanjakso', sv: 'Period', en: 'Period' },
    ({ report: { row } }) => `${row.period_from}–${row.period_until}`,
  ),
  polarity: fact({ fi: 'Havainnon luonne', sv: 'Typ av observation', en: 'Kind of observation' }, ({ report }, language) =>
    wordIn(POLARITIES, report.row.polarity, language),
  ),
  mode: fact({ fi: 'Kirjaamistapa', sv: 'Sätt att rapportera', en: 'How it was gathered' }, ({ report }, language) =>
    wordIn(REPORT_MODES, report.row.mode, language),
  ),
  scale: fact({ fi: 'Yleisyys', sv: 'Omfattning', en: 'Scale' }, ({ report }, language) =>
    wordIn(SCALES, report.row.scale, language),
  ),
  persons: fact(
    { fi: 'Arvioitu henkilömäärä', sv: 'Uppskattat antal', en: 'Estimated number of people' },
    ({ report }, language) => wordIn(PERSON_CLASSES, report.row.person_class, language),
  ),
  trend: fact({ fi: 'Kehitys', sv: 'Utveckling', en: 'Trend' }, ({ report }, language) =>
    wordIn(TRENDS, report.row.trend, language),
  ),
  municipality: fact({ fi: 'Kunta', sv: 'Kommun', en: 'Municipality' }, ({ report }) => report.row.municipality),
  unit: fact({ fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' }, ({ report, units }) =>
    report.row.unit === null ? null : (units.get(report.row.unit) ?? null),
  ),
  quote: fact({ fi: 'Saa lainata', sv: 'Får citeras', en: 'May be quoted' }, ({ report }, language) =>
    wordIn(QUOTE_PERMISSIONS, report.row.quote_permission, language),
  ),
  language: fact({ fi: 'Kieli', sv: 'Språk', en: 'Language' }, ({ report }) => report.row.language),
}

function fact(names: Texts, value: (asked: Asked, language: Language) => string | null) {
  return { names, value }
}

function wordIn(words: Readonly<Record<string, Texts>>, key: string | null, language: Language): string | null {
  return key === null ? null : (words[key]?.[language] ?? key)
}

const LISTS: readonly SocialList[] = [...REPORT_LISTS, 'sources', 'professions']

export function variablesOf({ socialReporting }: Definitions, language: Language): QdaVariable[] {
  const facts = Object.entries(FACTS).map(([key, { names }]) => ({
    guid: exchangeGuid('variable', key),
    name: names[language],
    type: key === 'sent' ? ('Date' as const) : ('Text' as const),
  }))
  const lists = LISTS.map((list) => ({
    guid: exchangeGuid('variable', list),
    name: socialReporting.lists[list].names[language],
    type: 'Text' as const,
  }))
  return [...facts, ...lists]
}

/** Several codes of a list stand in one value, with semicolons between: the tools know one value of each variable. */
export function reportValues({ socialReporting }: Definitions, asked: Asked, language: Language): QdaValue[] {
  const facts = Object.entries(FACTS).map(([key, { value }]) => ({
    variable: exchangeGuid('variable', key),
    value: value(asked, language),
  }))
  const lists = LISTS.map((list) => ({
    variable: exchangeGuid('variable', list),
    value: codesIn(asked.report, list)
      .map((code) => socialReporting.lists[list].codes.find(({ key }) => key === code)?.names[language] ?? code)
      .join('; '),
  }))
  return [...facts, ...lists].flatMap(({ variable, value }) => (value === null || value === '' ? [] : [{ variable, value }]))
}

function codesIn({ row, codes }: ExchangeReport, list: SocialList): readonly string[] {
  if (list === 'sources') return [row.source]
  if (list === 'professions') return row.profession === null ? [] : [row.profession]
  return codes[list] ?? []
}
