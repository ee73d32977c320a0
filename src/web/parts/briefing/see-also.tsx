import type { ReactNode } from 'react'
import { addressOf } from '../../address/address.ts'
import type { StatisticsPage } from '../../site/social.ts'
import { useWords } from '../../site/words.tsx'

interface SeeAlsoProps {
  readonly area: StatisticsPage | null
  readonly tasks: readonly StatisticsPage[]
  /** More lines of the list, before the others. */
  readonly children?: ReactNode
}

/** From a briefing or a proposal to the figures of its area and service tasks, and to all that has been published. */
export function SeeAlso({ area, tasks, children }: SeeAlsoProps) {
  const { t, language } = useWords()
  return (
    <>
      <h2 id="see-also">{t('socialPages.elsewhere')}</h2>
      <ul>
        {children}
        {area && (
          <li>
            <a href={area.href}>{t('socialPages.areaPage', { name: area.name })}</a>
          </li>
        )}
        {tasks.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{t('socialPages.taskPage', { name })}</a>
          </li>
        ))}
        <li>
          <a href={addressOf({ kind: 'social' }, language)}>{t('socialPages.allReports')}</a>
        </li>
      </ul>
    </>
  )
}
