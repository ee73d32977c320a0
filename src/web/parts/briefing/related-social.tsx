import { addressOf } from '../../address/address.ts'
import { useWords } from '../../site/words.tsx'
import type { BriefingEntry, ProposalEntry } from '../../view/social.ts'
import { BriefingEntries, ProposalEntries } from './social-entries.tsx'

interface RelatedProps {
  readonly briefings: readonly BriefingEntry[]
  readonly proposals: readonly ProposalEntry[]
  readonly about: 'area' | 'task'
}

/** Beside the figures of an area or a service task: what people in client work have seen there. Nothing at all stands for nothing yet. */
export function RelatedSocial({ briefings, proposals, about }: RelatedProps) {
  const { t, language } = useWords()
  if (briefings.length === 0 && proposals.length === 0) return null
  return (
    <section aria-labelledby="social-reporting">
      <h2 id="social-reporting">{t('socialPages.relatedTitle')}</h2>
      <p>{t(about === 'area' ? 'socialPages.relatedText' : 'socialPages.relatedTaskText')}</p>
      <BriefingEntries entries={briefings} />
      <ProposalEntries entries={proposals} />
      <p>
        <a href={addressOf({ kind: 'social' }, language)}>{t('socialPages.allReports')}</a>
      </p>
    </section>
  )
}
