import type { ReactNode } from 'react'
import { useWords } from '../site/words.tsx'

/** A table in a frame of its own that scrolls sideways on a narrow screen, by touch or by keyboard; the page never does. */
export function WideTable({ className = '', children }: { className?: string; children: ReactNode }) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={`table-scroll ${className}`} aria-label={t('annex.scroll')} tabIndex={0}>
      {children}
    </section>
  )
}
