import type { Comparison } from '../../../../operations/synthesis/compare.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { WorkTable } from '../work-table.tsx'

/** How far each county has written its implementation plan, and how much of it has been checked this year. */
export function CountyPlans({ comparison }: { comparison: Comparison }) {
  const { counties, planParts: parts, year, mayReadPlans } = comparison
  const { t, language } = useWords()
  const plan = workspaceAddress(language, 'synthesis', 'plan')
  const written = counties.filter(({ planParts }) => planParts > 0)
  const without = counties.filter(({ planParts }) => planParts === 0)
  return (
    <section className="work-part" aria-labelledby="plans">
      <h2 id="plans">{t('synthesis.compare.plans')}</h2>
      {written.length === 0 && <p>{t('synthesis.compare.noPlans')}</p>}
      {written.length > 0 && (
        <WorkTable caption={t('synthesis.compare.plans')} isCaptionHidden className="work-table-narrow">
          <thead>
            <tr>
              <th scope="col">{t('synthesis.county')}</th>
              <th scope="col">{t('synthesis.compare.plan')}</th>
              <th scope="col">{t('synthesis.plan.check', { year })}</th>
            </tr>
          </thead>
          <tbody>
            {written.map(({ organiser, names, planParts, planChecked }) => (
              <tr key={organiser}>
                <th scope="row">
                  {mayReadPlans && <a href={`${plan}?organiser=${organiser}`}>{names[language]}</a>}
                  {!mayReadPlans && names[language]}
                </th>
                <td>{t('synthesis.compare.planParts', { written: planParts, all: parts })}</td>
                <td>{t('synthesis.compare.planParts', { written: planChecked, all: parts })}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
      {written.length > 0 && without.length > 0 && (
        <p className="small quiet reading">
          {t('synthesis.compare.withoutPlan', { names: without.map(({ names }) => names[language]).join(', ') })}
        </p>
      )}
    </section>
  )
}
