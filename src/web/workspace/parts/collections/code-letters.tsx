import type { CodeLetter, GivenCodes } from '../../../../operations/collection/round-codes.ts'
import { useWords, wordsIn } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'

/** Letters with the codes, one page each when printed, in Finnish and Swedish. */
export function CodeLetters({ given, site }: { given: GivenCodes; site: string }) {
  const { t } = useWords()
  return (
    <>
      <section className="code-letters-head no-print" role="status">
        <h2>{t('collections.codes.letters.title')}</h2>
        <p className="reading">{t('collections.codes.letters.lead', { count: given.letters.length })}</p>
        <p>
          <a className="back-link" href="?">
            {t('collections.codes.letters.back')}
          </a>
        </p>
      </section>
      {given.letters.map((letter) => (
        <article key={letter.id} className="code-letter" aria-label={letter.names.fi}>
          <p className="code-letter-code">{letter.code}</p>
          {(['fi', 'sv'] as const).map((language) => (
            <LetterIn key={language} language={language} letter={letter} given={given} site={site} />
          ))}
        </article>
      ))}
    </>
  )
}

interface LetterInProps {
  readonly language: 'fi' | 'sv'
  readonly letter: CodeLetter
  readonly given: GivenCodes
  readonly site: string
}

function LetterIn({ language, letter, given, site }: LetterInProps) {
  const { t } = wordsIn(language)
  const { collection, about, opensOn, statedDeadline } = given
  return (
    <div lang={language} className="code-letter-part">
      <h3>{collection.names[language]}</h3>
      <p>
        <strong>{letter.names[language]}</strong>, {about[language]}
      </p>
      <p>{t('collections.codes.paper.open', { opens: dayText(opensOn, language), due: dayText(statedDeadline, language) })}</p>
      <p>
        {t('collections.codes.paper.address')}
        <br />
        <strong>
          {site}
          {workspaceAddress(language, 'code')}
        </strong>
      </p>
      <p>{t('collections.codes.paper.until', { day: dayText(letter.validUntil, language) })}</p>
      <p>{t('collections.codes.paper.keep')}</p>
      <p>{collection.legalBasis[language]}</p>
      <p>
        {t('collections.codes.paper.help')} {collection.contact[language]}. {collection.owner[language]}.
      </p>
    </div>
  )
}
