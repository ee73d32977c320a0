import type { BriefingLanguage } from '../../../model/briefing-content.ts'
import type { ShownEdition } from '../../../operations/briefing/show-edition.ts'
import { addressOf } from '../../address/address.ts'
import { formatDate } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import { langIf } from './text-language.tsx'

interface FilesProps {
  readonly briefing: string
  readonly edition: number
  readonly languages: readonly BriefingLanguage[]
  readonly tables: readonly { readonly number: number; readonly title: string }[]
}

/** Files of an edition: the whole in each of its languages, and every table. */
export function BriefingFiles({ briefing, edition, languages, tables }: FilesProps) {
  const { t, language } = useWords()
  const base = (of: 'fi' | 'sv' | 'en') => addressOf({ kind: 'briefing', briefing, edition: String(edition) }, of)
  return (
    <section className="briefing-files no-print reading" aria-labelledby="files">
      <h2 id="files">{t('socialPages.files')}</h2>
      <h3>{t('socialPages.wholeFiles')}</h3>
      <ul>
        {languages.flatMap((known) => {
          const words = { language: t(known === 'fi' ? 'socialPages.inFi' : 'socialPages.inSv') }
          return [
            <li key={`${known}.pdf`}>
              <a href={`${base(known)}/briefing.pdf`} hrefLang={known}>
                {t('socialPages.pdf', words)}
              </a>
            </li>,
            <li key={`${known}.docx`}>
              <a href={`${base(known)}/briefing.docx`} hrefLang={known}>
                {t('socialPages.word', words)}
              </a>
            </li>,
          ]
        })}
      </ul>
      {tables.length > 0 && (
        <details>
          <summary>{t('socialPages.tableFiles', { count: tables.length })}</summary>
          <ul>
            {tables.map(({ number, title }) => (
              <li key={number}>
                <a href={`${base(language)}/table-${number}.csv`}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Every published edition with what changed in it. */
export function EditionList({ shown }: { shown: ShownEdition }) {
  const { t, language } = useWords()
  if (shown.editions.length < 2) return null
  return (
    <section className="reading">
      <h2>{t('socialPages.editions')}</h2>
      <ul>
        {shown.editions.map(({ number, publishedAt, notes }) => {
          const text = language === 'sv' ? 'sv' : 'fi'
          const other = text === 'sv' ? 'fi' : 'sv'
          const isOwn = (notes?.[text] ?? '') !== ''
          return (
            <li key={number}>
              <a href={addressOf({ kind: 'briefing', briefing: shown.briefing, edition: String(number) }, language)}>
                {t('socialPages.editionOf', { number, date: formatDate(publishedAt, language) })}
              </a>
              {notes && <p lang={langIf(isOwn ? text : other, language)}>{isOwn ? notes[text] : notes[other]}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
