import type { ShownCodebook } from '../../../../operations/codebook/show-codebook.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { NameFields } from './name-fields.tsx'
import { themeChoices } from './names.ts'
import { ReasonField, ThemeSelect, Typed } from './theme-select.tsx'

type Submitted = Readonly<Record<string, string>> | null
type Kept = Readonly<Record<string, string>>

interface AddThemeProps {
  readonly shown: ShownCodebook
  readonly submitted: Submitted
}

/** A new theme into the draft. */
export function AddTheme({ shown, submitted }: AddThemeProps) {
  const { t } = useWords()
  const kept = keptOf(submitted, 'add')
  const isNational = shown.owner === 'national'
  return (
    <details className="codebook-fold" open={kept !== null}>
      <summary>{t('codebook.add.title')}</summary>
      <form method="post" className="reading">
        <Place shown={shown} />
        <NamesAndParents themes={shown.themes} kept={kept ?? {}} needsEnglish={isNational} />
        <ColourChoice none={t('codebook.add.colourOfParent')} chosen={kept?.colour ?? ''} />
        {isNational && (
          <Typed name="id" label={t('codebook.add.id')} hint={t('codebook.add.idHint')} kept={kept?.id ?? ''} longest={21} />
        )}
        <div className="buttons">
          <button type="submit" name="act" value="add">
            {t('codebook.add.button')}
          </button>
        </div>
      </form>
    </details>
  )
}

/** A county asks for a new national theme. */
export function ProposeTheme({ shown, submitted }: AddThemeProps) {
  const { t } = useWords()
  const kept = keptOf(submitted, 'propose')
  const national = shown.themes.filter(({ id }) => !/^\d{2}-L/.test(id))
  return (
    <details className="codebook-fold" open={kept !== null}>
      <summary>{t('codebook.request.proposeTheme')}</summary>
      <form method="post" className="reading">
        <Place shown={shown} />
        <NamesAndParents themes={national} kept={kept ?? {}} needsEnglish />
        <ReasonField kept={kept?.reason ?? ''} />
        <div className="buttons">
          <button type="submit" name="act" value="propose">
            {t('codebook.request.send')}
          </button>
        </div>
      </form>
    </details>
  )
}

function Place({ shown }: { shown: ShownCodebook }) {
  return (
    <>
      <FormToken />
      <input type="hidden" name="owner" value={shown.owner} />
      <input type="hidden" name="version" value={shown.draft?.version ?? 0} />
    </>
  )
}

function NamesAndParents({ themes, kept, needsEnglish }: { themes: ShownCodebook['themes']; kept: Kept; needsEnglish: boolean }) {
  const { t, language } = useWords()
  const choices = themeChoices(themes, language)
  return (
    <>
      <NameFields kept={{ fi: kept.name_fi ?? '', sv: kept.name_sv ?? '', en: kept.name_en ?? '' }} needsEnglish={needsEnglish} />
      <ThemeSelect
        name="parent"
        label={t('codebook.add.parent')}
        choices={choices}
        none={t('codebook.add.noParent')}
        chosen={kept.parent ?? ''}
      />
      <ThemeSelect name="parent" label={t('codebook.add.otherParent')} choices={choices} none={t('codebook.add.none')} />
    </>
  )
}

/** What was typed into this form, when it was this form that was refused. */
function keptOf(submitted: Submitted, act: string): Kept | null {
  return submitted?.act === act ? submitted : null
}
