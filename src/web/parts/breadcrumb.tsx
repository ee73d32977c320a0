import { addressOf } from '../address/address.ts'
import { useWords } from '../site/words.tsx'

/** The way from the front page to this page; the page itself is the heading below. */
export function Breadcrumb({ steps }: { steps: readonly { readonly name: string; readonly href: string }[] }) {
  const { t, language } = useWords()
  const all = [{ name: t('site.home'), href: addressOf({ kind: 'overview' }, language) }, ...steps]
  return (
    <nav className="breadcrumb" aria-label={t('site.breadcrumb')}>
      <ol>
        {all.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
