import { MISSING_SYMBOLS } from '../../../../model/table.ts'
import type { DutyFigure } from '../../../../operations/synthesis/duties.ts'
import type { SharedWords } from '../../../../operations/synthesis/share.ts'
import { formatNumber } from '../../../number/format.ts'
import { QualityMark } from '../../../parts/quality-mark.tsx'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** Figures of the register by population group, each with its mark. */
export function DutyFigures({ figures, words }: { figures: readonly DutyFigure[]; words: SharedWords }) {
  const { t, language } = useWords()
  const groupName = (code: string) => words.lists.groups.find((group) => group.code === code)?.names[language] ?? code
  return (
    <WorkTable caption={t('synthesis.duties.figures')}>
      <thead>
        <tr>
          <th scope="col">{t('synthesis.group')}</th>
          <th scope="col">{t('synthesis.content')}</th>
          <th scope="col">{t('synthesis.measure')}</th>
          <th scope="col" className="number">
            {t('synthesis.figure')}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.group} ${figure.content} ${figure.measure}`}>
            <th scope="row">{groupName(figure.group)}</th>
            <td>{figure.contentNames[language]}</td>
            <td>
              {figure.measureNames[language]}, {figure.unit[language]}
            </td>
            <td className="number">
              <FigureText figure={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function FigureText({ figure: { value, missing, mark, decimals } }: { figure: DutyFigure }) {
  const { language } = useWords()
  if (value === null) return <>{MISSING_SYMBOLS[missing ?? 'not-available']}</>
  return (
    <>
      {formatNumber(value, language, decimals ?? 0)} {mark && <QualityMark mark={mark} />}
    </>
  )
}
