import { useLoaderData } from 'react-router'
import type { TrendCell } from '../../../../model/shared-trend.ts'
import type { Comparison, CountyLine } from '../../../../operations/synthesis/compare.ts'
import { formatNumber } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { CountyPlans } from '../../parts/synthesis/county-plans.tsx'
import { halfYearText } from '../../parts/synthesis/half-year.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { HalfYearChoice, NamedChoice } from '../../parts/synthesis/period-choice.tsx'
import { ShadeKey, ShareCell } from '../../parts/synthesis/share-cell.tsx'
import { SharedCount } from '../../parts/synthesis/shared-table.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'
import '../../style/trend.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const comparison = (await edge.perform('synthesis.compare', { period: url.searchParams.get('period') })) as Comparison
  const group = url.searchParams.get('group')
  return {
    comparison,
    group: comparison.words.lists.groups.some(({ code }) => code === group) ? group : null,
    parts: synthesisParts(signedIn.actor),
  }
})

/** What the counties have shared of a half-year, side by side; those who have shared nothing are named, not shown as rows of nothing. */
export default function ComparePage() {
  const { comparison, group, parts } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { counties, period, periods, words } = comparison
  const sharers = counties.filter((line) => line.shared !== null)
  const silent = counties.filter((line) => line.shared === null)
  return (
    <>
      <PageTitle>{t('synthesis.part.compare')}</PageTitle>
      <h1>{t('synthesis.part.compare')}</h1>
      <SynthesisMenu parts={parts} here="compare" />
      <p className="reading">{t('synthesis.compare.lead')}</p>
      <HalfYearChoice period={period} periods={periods}>
        <NamedChoice
          name="group"
          label={t('synthesis.compare.group')}
          value={group}
          all={t('synthesis.compare.allGroups')}
          options={words.lists.groups}
        />
      </HalfYearChoice>
      <h2>{halfYearText(period, t)}</h2>
      {sharers.length === 0 && <p>{t('synthesis.compare.nobody')}</p>}
      {sharers.length > 0 && <p>{t('synthesis.compare.shared', { shared: sharers.length, all: counties.length })}</p>}
      {sharers.length > 0 && <CountyTable comparison={comparison} lines={sharers} group={group} />}
      {sharers.length > 0 && silent.length > 0 && (
        <p className="reading">
          <strong>{t('synthesis.compare.silent')}:</strong> {silent.map(({ names }) => names[language]).join(', ')}
        </p>
      )}
      <CountyPlans comparison={comparison} />
    </>
  )
}

interface CountyTableProps {
  readonly comparison: Comparison
  readonly lines: readonly CountyLine[]
  /** Population group whose observations are counted; null = all. */
  readonly group: string | null
}

function CountyTable({ comparison, lines, group }: CountyTableProps) {
  const { t, language } = useWords()
  const { words } = comparison
  const cellsOf = (theme: string) => lines.map((line) => cellOf(line, theme, group))
  const isTold = (theme: string) => cellsOf(theme).some(({ status, reports }) => status === 'hidden' || (reports ?? 0) > 0)
  const themes = comparison.themes.filter(isTold)
  const isKnown = (theme: string) => cellsOf(theme).some(({ status }) => status !== 'not-in-codebook')
  const untold = comparison.themes.filter((theme) => !isTold(theme) && isKnown(theme))
  const nameOf = (theme: string) => words.themes[theme]?.[language] ?? theme
  const trend = workspaceAddress(language, 'synthesis', 'trend')
  return (
    <>
      <WorkTable caption={t('synthesis.compare.caption')} className="synthesis-wide">
        <thead>
          <tr>
            <th scope="col">{t('synthesis.county')}</th>
            {(['reports', 'perThousand', 'units'] as const).map((name) => (
              <th key={name} scope="col" className="number">
                {t(`synthesis.coverage.${name}`)}
              </th>
            ))}
            {themes.map((theme) => (
              <th scope="col" className="number" key={theme}>
                <a href={`${trend}?by=theme&theme=${theme}`}>{nameOf(theme)}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CountyRow key={line.organiser} line={line} themes={themes} group={group} period={comparison.period} />
          ))}
        </tbody>
      </WorkTable>
      <ShadeKey />
      <p className="small quiet reading">{t('synthesis.trend.key.cell')}</p>
      <p className="small quiet reading">{t('synthesis.trend.key.signs')}</p>
      {untold.length > 0 && (
        <p className="small quiet reading">{t('synthesis.noneOf', { names: untold.map(nameOf).join('; ') })}</p>
      )}
    </>
  )
}

/** Observations of a theme, of a group or of all. A theme that is not in the table was not in the codebook: that is no zero. */
function cellOf({ shared }: CountyLine, theme: string, group: string | null): Pick<TrendCell, 'status' | 'reports' | 'all'> {
  const row = shared?.tables.find(({ list }) => list === 'groups')?.rows.find((one) => one.theme === theme)
  const all = shared?.coverage.reports ?? null
  if (!row) return { status: 'not-in-codebook', reports: null, all }
  const reports = group === null ? row.total : (row.cells[group] ?? null)
  return { status: reports === null ? 'hidden' : 'shown', reports, all }
}

interface CountyRowProps {
  readonly line: CountyLine
  readonly themes: readonly string[]
  readonly group: string | null
  readonly period: string
}

function CountyRow({ line, themes, group, period }: CountyRowProps) {
  const { t, language } = useWords()
  const { organiser, names, shared, perThousandStaff } = line
  if (!shared) return null
  const { reports, reportingUnits, units } = shared.coverage
  const duties = `${workspaceAddress(language, 'synthesis', 'duties')}?organiser=${organiser}&period=${period}`
  return (
    <tr>
      <th scope="row">
        <a href={duties}>{names[language]}</a>
      </th>
      <td className="number">
        <SharedCount count={reports} />
      </td>
      <td className="number">
        {perThousandStaff === null ? <SharedCount count={null} /> : formatNumber(perThousandStaff, language, 1)}
      </td>
      <td className="number">{t('synthesis.coverage.unitsOf', { reporting: reportingUnits, units })}</td>
      {themes.map((theme) => (
        <ShareCell key={theme} cell={cellOf(line, theme, group)} />
      ))}
    </tr>
  )
}
