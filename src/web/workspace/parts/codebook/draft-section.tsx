import { LANGUAGES } from '../../../../model/text.ts'
import type { ShownCodebook } from '../../../../operations/codebook/show-codebook.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'
import { ChangeList } from './change-list.tsx'
import { themeNames } from './names.ts'
import { Typed } from './theme-select.tsx'

const LONGEST_NOTE = 2000

/** What the next version would change, and publishing it. */
export function DraftSection({ shown, today }: { shown: ShownCodebook; today: string }) {
  const { t, language } = useWords()
  const { draft, themes, owner, isDraft } = shown
  if (draft === null) return null
  const count = draft.changes.length
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{t('codebook.draft.title')}</h2>
      <p>{count === 0 ? t('codebook.draft.none') : t('codebook.draft.changes', { count })}</p>
      {count > 0 && !isDraft && (
        <p>
          <a href={`${workspaceAddress(language, 'codebook')}?owner=${owner}&view=draft#draft`}>{t('codebook.draft.see')}</a>
        </p>
      )}
      {count > 0 && isDraft && (
        <>
          <ChangeList changes={draft.changes} caption={t('codebook.draft.title')} nameOf={themeNames(themes, language)} />
          <PublishForm owner={owner} version={draft.version} today={today} />
        </>
      )}
      {draft.version > 0 && <DiscardForm owner={owner} version={draft.version} />}
    </section>
  )
}

function PublishForm({ owner, version, today }: { owner: string; version: number; today: string }) {
  const { t } = useWords()
  return (
    <form method="post" className="reading">
      <FormToken />
      <input type="hidden" name="owner" value={owner} />
      <input type="hidden" name="version" value={version} />
      <h3>{t('codebook.draft.publish')}</h3>
      <Typed
        name="effectiveFrom"
        label={t('codebook.draft.from')}
        hint={t('codebook.draft.fromHint')}
        kept={today}
        type="date"
        isRequired
      />
      {LANGUAGES.map((code) => (
        <Typed
          key={code}
          name={`note_${code}`}
          label={t('codebook.draft.note', { language: t(`codebook.language.${code}`) })}
          {...(code === 'fi' ? { hint: t('codebook.draft.noteHint') } : {})}
          rows={2}
          longest={LONGEST_NOTE}
          isRequired={code === 'fi'}
          language={code}
        />
      ))}
      <div className="buttons">
        <button type="submit" name="act" value="publish">
          {t('codebook.draft.publish')}
        </button>
      </div>
    </form>
  )
}

function DiscardForm({ owner, version }: { owner: string; version: number }) {
  const { t } = useWords()
  return (
    <details className="codebook-fold">
      <summary>{t('codebook.draft.discard')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="version" value={version} />
        <p className="hint">{t('codebook.draft.discardHint')}</p>
        <div className="buttons">
          <button type="submit" name="act" value="discard" className="second-button">
            {t('codebook.draft.discard')}
          </button>
        </div>
      </form>
    </details>
  )
}
