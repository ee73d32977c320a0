import type { Theme } from '../../../../model/codebook.ts'
import { LANGUAGES } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { Typed } from './theme-select.tsx'

const LONGEST = 2000
const LONGEST_EXAMPLES = 10_000

/** Description, examples, colour and memo of a theme. Examples stand on lines of their own, in the same order in each language. */
export function DescribeFields({ theme, typed }: { theme: Theme; typed: Readonly<Record<string, string>> | null }) {
  const { t } = useWords()
  const inLanguage = (label: string, language: (typeof LANGUAGES)[number]) => `${label}, ${t(`codebook.language.${language}`)}`
  return (
    <>
      <p className="hint">{t('codebook.theme.languageHint')}</p>
      {LANGUAGES.map((language) => (
        <Typed
          key={language}
          name={`description_${language}`}
          label={inLanguage(t('codebook.theme.description'), language)}
          kept={typed?.[`description_${language}`] ?? theme.description?.[language] ?? ''}
          rows={3}
          longest={LONGEST}
          language={language}
        />
      ))}
      {(['include', 'exclude'] as const).flatMap((list) =>
        LANGUAGES.map((language) => (
          <Typed
            key={`${list} ${language}`}
            name={`${list}_${language}`}
            label={inLanguage(t(`codebook.theme.${list}`), language)}
            hint={t('codebook.theme.examplesHint')}
            kept={typed?.[`${list}_${language}`] ?? theme[list].map((example) => example[language]).join('\n')}
            rows={3}
            longest={LONGEST_EXAMPLES}
            language={language}
          />
        )),
      )}
      <ColourChoice chosen={typed?.colour ?? theme.colour} />
      <Typed name="memo" label={t('codebook.theme.memo')} kept={typed?.memo ?? theme.memo ?? ''} rows={3} longest={LONGEST} />
    </>
  )
}
