import { addressOf } from '../address/address.ts'
import type { ErrorFacts } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

interface ErrorPageProps {
  readonly facts: ErrorFacts
  /** Where to go on; the front page of the site unless said. */
  readonly front?: { readonly href: string; readonly text: string }
}

/** A page for what could not be shown: what happened in plain words, and what to do next. Never the inner cause of a fault. */
export function ErrorPage({ facts, front }: ErrorPageProps) {
  const { t, language } = useWords()
  const { href, text: toFront } = front ?? { href: addressOf({ kind: 'overview' }, language), text: t('error.toFront') }
  const { title, text, help } = wordsOf(facts, { t, language })
  return (
    <article className="reading">
      <title>{`${title} – ${t('site.name')}`}</title>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {help && <p>{help}</p>}
      <p>
        <a href={href}>{toFront}</a>
      </p>
    </article>
  )
}

function wordsOf(facts: ErrorFacts, { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>) {
  if ('missing' in facts) return { title: t('error.missingTitle'), text: t('error.missingText'), help: t('error.missingHelp') }
  if ('problem' in facts) return { title: t('error.problemTitle'), text: facts.problem.texts[language], help: null }
  const help = facts.reference ? t('error.reference', { reference: facts.reference }) : null
  return { title: t('error.title'), text: t('error.text'), help }
}
