import { sharePercent } from '../../method/share.ts'
import { TREND_OBSTACLES, TREND_WORDS, type TrendCell, type TrendCoverage, type TrendLine } from '../../model/shared-trend.ts'
import { type HalfYear, reportsPerThousandStaff } from '../../model/synthesis.ts'
import type { Language, Texts } from '../../model/text.ts'
import { type CsvField, csvText } from '../export/csv.ts'

interface NamedCode {
  readonly code: string
  readonly names: Texts
}

/** What a file of a trend is made of. */
export interface TrendTable {
  readonly by: 'theme' | 'area'
  readonly theme: NamedCode
  /** Code of a county, or `together`. */
  readonly area: string
  readonly group: NamedCode | null
  readonly periods: readonly HalfYear[]
  readonly rows: readonly (TrendLine &
    NamedCode & { readonly coverage: TrendCoverage | null; readonly counties: number | null })[]
  readonly coverage: TrendCoverage | null
  /** How many counties the coverage is of, when it is of several together. */
  readonly together: number | null
  readonly counties: readonly NamedCode[]
}

interface CsvOf {
  readonly language: Language
  /** What each line says of the whole file: that the data are invented; null for none. */
  readonly notice: string | null
}

/**
 * One line for each half-year of each row. A number that is not there is an empty field, and `status` says why in a code: shown, hidden,
 * not-shared, not-in-codebook, no-county. Shares are per cent of all observations of the same counties, to one decimal.
 */
export function trendCsv(table: TrendTable, { language, notice }: CsvOf): string {
  const heads = Object.keys(HEADS) as (keyof typeof HEADS)[]
  const lines = table.rows.flatMap((row) =>
    row.cells.map((cell, at): CsvField[] => {
      const fields = fieldsOf(table, { row, cell, at, language })
      return heads.map((head) => fields[head])
    }),
  )
  const withNotice = (line: readonly CsvField[], text: string) => (notice === null ? line : [...line, text])
  const head = withNotice(
    heads.map((one) => HEADS[one][language]),
    NOTICE[language],
  )
  return csvText([head, ...lines.map((line) => withNotice(line, notice ?? ''))])
}

interface LinePlace {
  readonly row: TrendTable['rows'][number]
  readonly cell: TrendCell
  readonly at: number
  readonly language: Language
}

function fieldsOf(table: TrendTable, { row, cell, at, language }: LinePlace): Readonly<Record<keyof typeof HEADS, CsvField>> {
  const isTheme = table.by === 'theme'
  const areaCode = isTheme ? row.code : table.area
  const theme = isTheme ? table.theme : row
  // Of several counties together the coverage is of all that have shared everything; a row may be of fewer.
  const coverage = row.counties === table.together ? ((row.coverage ?? table.coverage)?.[at] ?? null) : null
  const share =
    cell.reports === null || cell.all === null ? null : sharePercent({ numerator: cell.reports, denominator: cell.all })
  return {
    period: cell.period,
    areaCode,
    area: table.counties.find(({ code }) => code === areaCode)?.names[language] ?? TOGETHER[language],
    counties: row.counties,
    themeCode: theme.code,
    theme: theme.names[language],
    groupCode: table.group?.code ?? null,
    group: (table.group?.names ?? EVERYBODY)[language],
    reports: cell.reports,
    status: cell.status,
    all: cell.all,
    share: share === null ? null : Math.round(share * 10) / 10,
    breaks: cell.breaks.map((one) => TREND_OBSTACLES[one][language]).join('; '),
    perThousand: coverage && reportsPerThousandStaff(coverage),
    staff: coverage?.staff ?? null,
    units: coverage?.units ?? null,
    reportingUnits: coverage?.reportingUnits ?? null,
    change: TREND_WORDS[row.change.word][language],
    obstacles: row.change.obstacles.map((one) => TREND_OBSTACLES[one][language]).join('; '),
  }
}

const HEADS = {
  period: { fi: 'Puolivuosi', sv: 'Halvår', en: 'Half-year' },
  areaCode: { fi: 'Alue, koodi', sv: 'Område, kod', en: 'County, code' },
  area: { fi: 'Alue', sv: 'Område', en: 'County' },
  counties: { fi: 'Alueita luvussa', sv: 'Områden i talet', en: 'Counties counted' },
  themeCode: { fi: 'Teema, koodi', sv: 'Tema, kod', en: 'Theme, code' },
  theme: { fi: 'Teema', sv: 'Tema', en: 'Theme' },
  groupCode: { fi: 'Väestöryhmä, koodi', sv: 'Befolkningsgrupp, kod', en: 'Population group, code' },
  group: { fi: 'Väestöryhmä', sv: 'Befolkningsgrupp', en: 'Population group' },
  reports: { fi: 'Havaintoja teemasta', sv: 'Observationer om temat', en: 'Observations of the theme' },
  status: { fi: 'Tila, koodi', sv: 'Status, kod', en: 'Status, code' },
  all: { fi: 'Havaintoja kaikkiaan', sv: 'Observationer totalt', en: 'Observations in all' },
  share: { fi: 'Osuus havainnoista, %', sv: 'Andel av observationerna, %', en: 'Share of observations, %' },
  breaks: { fi: 'Katkos ennen puolivuotta', sv: 'Brott i serien före halvåret', en: 'Break before the half-year' },
  perThousand: {
    fi: 'Havaintoja tuhatta työntekijää kohti',
    sv: 'Observationer per tusen anställda',
    en: 'Observations per 1,000 staff',
  },
  staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  units: { fi: 'Yksiköitä', sv: 'Enheter', en: 'Units' },
  reportingUnits: { fi: 'Havainnoineita yksiköitä', sv: 'Enheter som har observerat', en: 'Units that observed' },
  change: { fi: 'Muutos ensimmäisestä viimeiseen', sv: 'Förändring från första till sista', en: 'Change from first to last' },
  obstacles: { fi: 'Miksi ei voi sanoa', sv: 'Varför det inte kan sägas', en: 'Why it cannot be told' },
} as const satisfies Readonly<Record<string, Texts>>

const NOTICE: Texts = { fi: 'Huomautus', sv: 'Upplysning', en: 'Notice' }
const EVERYBODY: Texts = { fi: 'Kaikki', sv: 'Alla', en: 'All' }
const TOGETHER: Texts = {
  fi: 'Vertailukelpoiset alueet yhdessä',
  sv: 'Jämförbara områden tillsammans',
  en: 'Comparable counties together',
}
