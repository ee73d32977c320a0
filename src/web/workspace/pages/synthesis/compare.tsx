import { useLoaderData } from 'react-router'
import type { Comparison, CountyLine } from '../../../../operations/synthesis/compare.ts'
import { formatNumber } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { HalfYearChoice } from '../../parts/synthesis/period-choice.tsx'
import { SharedCount } from '../../parts/synthesis/shared-table.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  comparison: (await edge.perform('synthesis.compare', { period: url.searchParams.get('period') })) as Comparison,
  parts: synthesisParts(signedIn.actor),
}))

export default function ComparePage() {
  const { comparison, parts } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const shared = comparison.counties.filter((line) => line.shared !== null).length
  return (
    <>
      <PageTitle>{t('synthesis.part.compare')}</PageTitle>
      <h1>{t('synthesis.part.compare')}</h1>
      <SynthesisMenu parts={parts} here="compare" />
      <p className="reading">{t('synthesis.compare.lead')}</p>
      <HalfYearChoice period={comparison.period} periods={comparison.periods} />
      <p>{t('synthesis.compare.shared', { shared, all: comparison.counties.length })}</p>
      <CountyTable comparison={comparison} />
    </>
  )
}

function CountyTable({ comparison }: { comparison: Comparison }) {
  const { t, language } = useWords()
  const { themes, words } = comparison
  return (
    <WorkTable caption={t('synthesis.compare.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('synthesis.county')}</th>
          <th scope="col" className="number">
            {t('synthesis.coverage.reports')}
          </th>
          <th scope="col" className="number">
            {t('synthesis.coverage.perThousand')}
          </th>
          <th scope="col">{t('synthesis.coverage.units')}</th>
          <th scope="col">{t('synthesis.compare.plan')}</th>
          {themes.map((theme) => (
            <th scope="col" className="number" key={theme}>
              {words.themes[theme]?.[language] ?? theme}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparison.counties.map((line) => (
          <CountyRow key={line.organiser} line={line} comparison={comparison} />
        ))}
      </tbody>
    </WorkTable>
  )
}

function CountyRow({ line, comparison }: { line: CountyLine; comparison: Comparison }) {
  const { t, language } = useWords()
  const { organiser, names, shared, perThousandStaff, planParts } = line
  const name = <th scope="row">{names[language]}</th>
  const plan = <td>{t('synthesis.compare.planParts', { written: planParts, all: comparison.planParts })}</td>
  if (!shared)
    return (
      <tr>
        {name}
        <td colSpan={3} className="quiet">
          {t('synthesis.compare.notShared')}
        </td>
        {plan}
        <td colSpan={comparison.themes.length} />
      </tr>
    )
  const rows = shared.tables.find(({ list }) => list === 'groups')?.rows ?? []
  const { reports, reportingUnits, units } = shared.coverage
  const duties = `${workspaceAddress(language, 'synthesis', 'duties')}?organiser=${organiser}&period=${comparison.period}`
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
      <td>{t('synthesis.coverage.unitsOf', { reporting: reportingUnits, units })}</td>
      {plan}
      {comparison.themes.map((theme) => (
        <td className="number" key={theme}>
          <SharedCount count={rows.find((row) => row.theme === theme)?.total} />
        </td>
      ))}
    </tr>
  )
}
