import type { ReactNode } from 'react'
import type { Theme } from '../../../../model/codebook.ts'
import { CODEBOOK_EDITS } from '../../../../model/codebook-edit.ts'
import type { ThemeEffects } from '../../../../operations/codebook/show-effects.ts'
import type { ShownTheme } from '../../../../operations/codebook/show-theme.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { DescribeFields } from './describe-fields.tsx'
import { EffectList } from './effect-list.tsx'
import { NameFields } from './name-fields.tsx'
import { themeChoices } from './names.ts'
import { ThemeSelect } from './theme-select.tsx'

interface EditThemeProps {
  readonly shown: ShownTheme
  /** The theme as it stands in the draft. */
  readonly drafted: Theme
  readonly effects: ThemeEffects
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Everything that can be done to a theme in the draft of the next version. */
export function EditTheme({ shown, drafted, effects, submitted }: EditThemeProps) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="edit">
      <h2 id="edit">{t('codebook.theme.edit')}</h2>
      <p className="reading">{t('codebook.theme.editHint')}</p>
      {drafted.isRetired ? (
        <EditForm kind="restore" shown={shown} submitted={submitted}>
          {null}
        </EditForm>
      ) : (
        <>
          <EditForm kind="rename" shown={shown} submitted={submitted}>
            <DraftNow text={submitted?.act === 'rename' ? drafted.names[language] : null} />
            <NameFields kept={typedNames(submitted) ?? drafted.names} needsEnglish={shown.owner === 'national'} />
          </EditForm>
          <EditForm kind="describe" shown={shown} submitted={submitted}>
            <DraftNow text={submitted?.act === 'describe' ? (drafted.description?.[language] ?? '–') : null} />
            <DescribeFields theme={drafted} typed={submitted?.act === 'describe' ? submitted : null} />
          </EditForm>
          <PlaceForms shown={shown} drafted={drafted} effects={effects} submitted={submitted} />
        </>
      )}
    </section>
  )
}

/** When a change was refused, perhaps as somebody else was there first: what the draft says now stands above what was typed. */
function DraftNow({ text }: { text: string | null }) {
  const { t } = useWords()
  return text === null ? null : <p className="hint">{t('codebook.theme.draftNow', { text })}</p>
}

function typedNames(submitted: EditThemeProps['submitted']) {
  if (submitted?.act !== 'rename') return null
  return { fi: submitted.name_fi ?? '', sv: submitted.name_sv ?? '', en: submitted.name_en ?? '' }
}

function PlaceForms({ shown, drafted, effects, submitted }: EditThemeProps) {
  const { t, language } = useWords()
  const choices = themeChoices(shown.themes, language).filter(([id]) => id !== drafted.id)
  const select = (name: string, label: string, chosen: string | undefined) => (
    <ThemeSelect name={name} label={label} choices={choices} none={t('codebook.add.none')} chosen={chosen ?? ''} />
  )
  const [first, second, third] = drafted.parents
  return (
    <>
      <EditForm kind="move" shown={shown} submitted={submitted}>
        {select('parent', t('codebook.add.parent'), first)}
        {select('parent', t('codebook.add.otherParent'), second)}
        {select('parent', t('codebook.add.otherParent'), third)}
      </EditForm>
      {!shown.isOnlyInDraft && (
        <>
          <EditForm kind="merge" shown={shown} submitted={submitted}>
            <p className="hint">{t('codebook.theme.mergeHint')}</p>
            <EffectList effects={effects} shown={shown} />
            <ThemeSelect name="into" label={t('codebook.theme.mergeInto')} choices={choices} />
          </EditForm>
          <EditForm kind="split" shown={shown} submitted={submitted}>
            <p className="hint">{t('codebook.theme.splitHint')}</p>
            <EffectList effects={effects} shown={shown} />
            {[1, 2, 3, 4].map((place) => (
              <ThemeSelect
                key={place}
                name="into"
                label={`${t('codebook.theme.splitInto')} ${place}`}
                choices={choices}
                {...(place > 2 ? { none: t('codebook.add.none') } : {})}
              />
            ))}
          </EditForm>
        </>
      )}
      <EditForm kind="retire" shown={shown} submitted={submitted}>
        {!shown.isOnlyInDraft && <p className="hint">{t('codebook.theme.retireHint')}</p>}
        <EffectList effects={effects} shown={shown} />
      </EditForm>
    </>
  )
}

interface EditFormProps {
  readonly kind: Exclude<keyof typeof CODEBOOK_EDITS, 'add'>
  readonly shown: ShownTheme
  readonly submitted: EditThemeProps['submitted']
  readonly children: ReactNode
}

/** One kind of change, folded; open again when it was refused. */
function EditForm({ kind, shown, submitted, children }: EditFormProps) {
  const { t, language } = useWords()
  const isRemoval = kind === 'retire' && shown.isOnlyInDraft
  const name = isRemoval ? t('codebook.theme.removeDraft') : CODEBOOK_EDITS[kind][language]
  return (
    <details className="codebook-fold" open={submitted?.act === kind}>
      <summary>{name}</summary>
      <form method="post" className="reading">
        <FormToken />
        <input type="hidden" name="owner" value={shown.owner} />
        <input type="hidden" name="version" value={shown.draftVersion} />
        <input type="hidden" name="isOnlyInDraft" value={shown.isOnlyInDraft ? 'yes' : 'no'} />
        {children}
        <div className="buttons">
          <button type="submit" name="act" value={kind}>
            {kind === 'rename' || kind === 'describe' || kind === 'move' ? t('codebook.theme.save') : name}
          </button>
        </div>
      </form>
    </details>
  )
}
