import type { ChecklistItem } from '../../../model/release-approval.ts'
import type { ReleaseWork } from '../../../operations/approval/show-release-work.ts'
import { useWords } from '../../site/words.tsx'
import { workspaceAddress } from '../address.ts'

const COLOURS: Readonly<Record<ChecklistItem['severity'], string>> = {
  error: 'state state-stop',
  warning: 'state state-attention',
  ok: 'state state-good',
}
const ORDER: readonly ChecklistItem['severity'][] = ['error', 'warning', 'ok']

/** What decides whether the release is ready: what blocks first, then what to note, then what is in order. */
export function ReleaseChecklist({ work }: { work: ReleaseWork }) {
  const { t, language } = useWords()
  const items = ORDER.flatMap((severity) => work.checklist.filter((item) => item.severity === severity))
  return (
    <section className="work-section">
      <h2>{t('releaseWork.checklist')}</h2>
      <p>{work.isReady ? t('releaseWork.ready') : t('releaseWork.notReady')}</p>
      <ul className="checklist">
        {items.map(({ id, severity, text, opens }) => (
          <li key={id}>
            <span className={COLOURS[severity]}>{t(`releaseWork.severity.${severity}`)}</span>
            <span>
              {text[language]}
              {opens && (
                <>
                  {' '}
                  <a href={workspaceAddress(language, opens.section, ...opens.parts)}>
                    {t('releaseWork.lookAt')}: {t(`workspace.section.${opens.section}`)}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
