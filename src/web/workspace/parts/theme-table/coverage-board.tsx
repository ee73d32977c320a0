import type { ReactNode } from 'react'
import type { CoverageCell } from '../../../../model/theme-table.ts'
import type { ShownCoverage } from '../../../../operations/theme-table/show-coverage.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { softHyphens } from '../../view/soft-hyphens.ts'
import { rangeLabel } from '../../view/theme-table-query.ts'
import { WorkTable } from '../work-table.tsx'
import { type Lacking, LackingHere } from '../workshop/lacking-needs.tsx'

interface CoverageBoardProps {
  readonly shown: ShownCoverage
  /** What workshops found that is not known; null for who does not work with workshops. */
  readonly lacking: Lacking | null
}

/** Needs by groups, in words: a blind spot is told, framed and hatched, never by colour alone. */
export function CoverageBoard({ shown, lacking }: CoverageBoardProps) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('themeTables.coverage.caption', { period: rangeLabel(shown) })} className="theme-table coverage-board">
      <thead>
        <tr>
          <th scope="col">{t('themeTables.coverage.need')}</th>
          {shown.groups.map(({ code, names }) => (
            <th key={code} scope="col" className="theme-wrap">
              {softHyphens(names[language])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.rows.map(({ need, names, cells }) => (
          <tr key={need}>
            <th scope="row">
              {names[language]}
              <LackingHere lacking={lacking} need={need} group={null} />
            </th>
            {cells.map((cell) => (
              <Cell key={cell.group} cell={cell}>
                <LackingHere lacking={lacking} need={need} group={cell.group} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function Cell({ cell, children }: { cell: CoverageCell; children: ReactNode }) {
  const { t } = useWords()
  if (cell.isBlindSpot)
    return (
      <td className="coverage-blind">
        <strong>{t('themeTables.coverage.blindSpot')}</strong>
        {children}
      </td>
    )
  return (
    <td className={cell.isNamed ? undefined : 'coverage-unnamed'}>
      <Reports cell={cell} />
      <More cell={cell} />
      {children}
    </td>
  )
}

function Reports({ cell: { reports, isNamed } }: { cell: CoverageCell }) {
  const { t, count } = useWords()
  if (reports === null) return t('themeTables.coverage.some')
  if (reports > 0) return t('themeTables.coverage.reports', { number: count(reports) })
  return t(isNamed ? 'themeTables.coverage.noReports' : 'themeTables.coverage.unnamed')
}

function More({ cell: { indicators, research, lastBriefing } }: { cell: CoverageCell }) {
  const { t, language } = useWords()
  const words = [
    indicators > 0 ? t('themeTables.coverage.indicators', { number: indicators }) : null,
    research > 0 ? t('themeTables.coverage.research', { number: research }) : null,
    lastBriefing ? t('themeTables.coverage.briefing', { day: dayText(lastBriefing, language) }) : null,
  ].filter((word) => word !== null)
  return words.map((word) => (
    <span key={word} className="coverage-more">
      {word}
    </span>
  ))
}
