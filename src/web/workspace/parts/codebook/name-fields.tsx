import { LANGUAGES, type Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { Typed } from './theme-select.tsx'

const LONGEST = 120

/** A name in the three languages; English must be given where the codebook is everybody's. */
export function NameFields({ kept, needsEnglish }: { kept?: Partial<Texts> | null; needsEnglish: boolean }) {
  const { t } = useWords()
  return LANGUAGES.map((language) => {
    const isRequired = language !== 'en' || needsEnglish
    return (
      <Typed
        key={language}
        name={`name_${language}`}
        label={t(isRequired ? 'codebook.add.name' : 'codebook.add.nameOptional', {
          language: t(`codebook.language.${language}`),
        })}
        kept={kept?.[language] ?? ''}
        isRequired={isRequired}
        longest={LONGEST}
        language={language}
      />
    )
  })
}
