import type { WaitingItem } from '../../../model/waiting.ts'
import { useWords } from '../../site/words.tsx'
import { workspaceAddress } from '../address.ts'
import { dayText } from '../day-text.ts'

/** What waits for the person, by due date; each line one link with its count and weekday. */
export function WaitingList({ waiting }: { waiting: readonly WaitingItem[] }) {
  const { t, language } = useWords()
  return (
    <section className="work-waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t('workspace.waiting')}</h2>
      {waiting.length === 0 && <p className="quiet">{t('workspace.nothingWaits')}</p>}
      <ul>
        {waiting.map(({ id, title, count, due, isLate, opens }) => (
          <li key={id}>
            <a href={workspaceAddress(language, opens.section, ...opens.parts) + (opens.at ?? '')}>
              {title[language]}
              {count !== null && <span className="count"> ({count})</span>}
            </a>
            {due !== null && (
              <span className={isLate ? 'due late' : 'due'}>
                {isLate
                  ? t('workspace.late', { day: dayText(due, language) })
                  : t('workspace.due', { day: dayText(due, language) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
