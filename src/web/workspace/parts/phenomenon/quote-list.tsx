import { QUOTE_KINDS, QUOTE_STANDINGS, quoteIn, type ShownQuote } from '../../../../model/evidence.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { LookedThrough, WordingFields } from './quote-form.tsx'

interface QuoteListProps {
  readonly quotes: readonly ShownQuote[]
  readonly isOpen: boolean
  readonly submitted: Readonly<Record<string, string>> | undefined
}

/** Quotes in both national languages; one that no longer stands says why and shows nothing. */
export function QuoteList({ quotes, isOpen, submitted }: QuoteListProps) {
  const { t } = useWords()
  return (
    <section className="work-part" aria-labelledby="quotes">
      <h2 id="quotes">{t('phenomena.quotes.title')}</h2>
      {quotes.length === 0 && <p className="quiet">{t('phenomena.quotes.none')}</p>}
      <ul className="phenomenon-quotes">
        {quotes.map((quote) => (
          <li key={quote.id}>
            <Quote quote={quote} />
            {isOpen && <QuoteActs quote={quote} submitted={submitted?.quote === quote.id ? submitted : undefined} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quote({ quote }: { quote: ShownQuote }) {
  const { t, language } = useWords()
  if (quote.standing !== 'standing') return <p className="state state-attention">{QUOTE_STANDINGS[quote.standing][language]}</p>
  return (
    <>
      <p className="quiet">
        {QUOTE_KINDS[quote.kind][language]}
        {quote.kind === 'verbatim' && `. ${originalText()}`}
      </p>
      {quote.language === 'en' && quote.original !== null && <blockquote lang="en">{quote.original}</blockquote>}
      {(['fi', 'sv'] as const).map((one) => {
        const words = quoteIn(quote, one)
        if (!words)
          return (
            <p key={one} className="quiet">
              {t('phenomena.quotes.missing', { language: languageName(one) })}
            </p>
          )
        return (
          <blockquote key={one} lang={one}>
            {words.text}
            {words.isTranslation && <footer>{t('phenomena.quotes.translation')}</footer>}
          </blockquote>
        )
      })}
    </>
  )

  function originalText(): string {
    const name = quote.language === 'sv' ? languageName('sv') : quote.language === 'en' ? languageName('en') : languageName('fi')
    return t('phenomena.quotes.original', { language: name })
  }
  function languageName(one: 'fi' | 'sv' | 'en'): string {
    return t(`phenomena.quotes.language.${one}`)
  }
}

function QuoteActs({ quote, submitted }: { quote: ShownQuote; submitted: Readonly<Record<string, string>> | undefined }) {
  const { t } = useWords()
  const values = submitted ?? { wordingFi: quote.wordings.fi, wordingSv: quote.wordings.sv }
  return (
    <div className="quote-acts no-print">
      {quote.standing === 'standing' && (
        <details open={submitted !== undefined}>
          <summary>{t('phenomena.quotes.edit')}</summary>
          <form method="post">
            <FormToken />
            <input type="hidden" name="act" value="wording" />
            <input type="hidden" name="quote" value={quote.id} />
            <input type="hidden" name="version" value={quote.version} />
            <WordingFields form={quote.id} language={quote.kind === 'verbatim' ? quote.language : null} values={values} />
            <LookedThrough form={quote.id} />
            <button type="submit">{t('phenomena.quotes.save')}</button>
          </form>
        </details>
      )}
      <form method="post">
        <FormToken />
        <input type="hidden" name="quote" value={quote.id} />
        <button type="submit" name="act" value="remove-quote" className="second-button">
          {t('phenomena.quotes.remove')}
        </button>
      </form>
    </div>
  )
}
