import type { ChoiceCount, ChoiceResult } from '../../../../model/survey-analysis.ts'
import { formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** One column of a matrix: its rows down, its choices across, each with share and respondents. */
export function MatrixTable({ results }: { results: readonly ChoiceResult[] }) {
  const { t, language, count } = useWords()
  const [first] = results
  if (!first) return null
  if (results.every(({ base }) => base.answered === 0)) return <p className="quiet">{t('survey.nobody')}</p>
  const head = [...first.choices, ...first.combined.map((one) => ({ ...one, label: together(one, t, language) }))]
  return (
    <WorkTable caption={first.label[language]} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('survey.column.choice')}</span>
          </th>
          {head.map(({ code, label }) => (
            <th key={code} scope="col" className="number survey-wrap">
              {label[language]}
            </th>
          ))}
          <th scope="col" className="number">
            {t('survey.column.base')}
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.variable}>
            <th scope="row">{result.row?.[language] ?? result.label[language]}</th>
            {[...result.choices, ...result.combined].map((one) => (
              <td key={one.code} className="number">
                <ShareAndCount of={one} />
              </td>
            ))}
            <td className="number">{count(result.base.answered)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function together({ label }: ChoiceCount, t: ReturnType<typeof useWords>['t'], language: 'fi' | 'sv' | 'en') {
  return { ...label, [language]: t('survey.together', { label: label[language] }) }
}

/** `73 % (33)`; the count alone when the base is small. */
export function ShareAndCount({ of }: { of: { readonly count: number; readonly percent: number | null } }) {
  const { language, count } = useWords()
  if (of.percent === null) return count(of.count)
  return (
    <>
      {formatPercent(of.percent, language)} <span className="quiet">({count(of.count)})</span>
    </>
  )
}
