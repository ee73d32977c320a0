import type { ReportDraft } from '../../../../operations/social-report/drafts.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText, momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'

/** Drafts of who has signed in: go on, or delete. */
export function DraftList({ drafts }: { drafts: readonly ReportDraft[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('observations.drafts')}</h2>
      <ul className="observations-drafts">
        {drafts.map((draft) => {
          const name = draft.typed.title.trim() || draft.typed.observation.trim().slice(0, 80) || t('observations.unnamed')
          return (
            <li key={draft.id}>
              <div>
                <a dir="auto" href={`${workspaceAddress(language, 'observations', 'new')}?draft=${draft.id}`}>
                  {name}
                </a>
                <p className="quiet">
                  {t('observations.draftKept', {
                    at: momentText(draft.savedAt, language),
                    day: dayText(draft.keptUntil, language),
                  })}
                </p>
              </div>
              <form method="post">
                <FormToken />
                <input type="hidden" name="act" value="discard" />
                <input type="hidden" name="draft" value={draft.id} />
                <button type="submit" className="second-button" aria-label={t('observations.discardLabel', { name })}>
                  {t('observations.discard')}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
