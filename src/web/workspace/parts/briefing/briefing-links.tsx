import type { ShownBriefing } from '../../../../operations/briefing/show-briefing.ts'
import { addressOf } from '../../../address/address.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

/** Ways to the review round, to files of the draft, and to what has been published. */
export function BriefingLinks({ shown }: { shown: ShownBriefing }) {
  const { t, language } = useWords()
  const { briefing, content, editions } = shown
  const base = (...parts: string[]) => workspaceAddress(language, 'briefings', briefing.id, ...parts)
  // What has been published has files of its own: a draft of it would only confuse.
  const isOut = ['published', 'followed', 'superseded'].includes(briefing.state)
  const drafts = isOut ? [] : content.languages
  const published = editions.filter(({ publishedAt }) => publishedAt !== null)
  return (
    <nav className="briefing-links no-print" aria-label={t('briefings.files')}>
      <a href={base('review')}>{t(isOut ? 'briefings.openReview' : 'briefings.readDraft')}</a>
      {drafts.map((known) => {
        const title = t(known === 'fi' ? 'briefings.draftFi' : 'briefings.draftSv')
        const file = (name: string) => `${base('editions', 'draft', name)}?text=${known}`
        return (
          <span key={known} className="briefing-draft">
            <span>{title}</span>
            <a href={file('briefing.pdf')} aria-label={`${title} PDF`}>
              PDF
            </a>
            <a href={file('briefing.docx')} aria-label={`${title} Word`}>
              Word
            </a>
            <a href={file('meeting.pdf')} aria-label={`${title} ${t('briefings.meetingPdf')}`}>
              {t('briefings.meetingPdf')}
            </a>
          </span>
        )
      })}
      {published.map(({ number }) => (
        <span key={number}>
          <a href={base('editions', String(number))}>{t('briefings.internalVersion', { number })}</a>
        </span>
      ))}
      {published.length > 0 && (
        <a href={addressOf({ kind: 'briefing', briefing: briefing.id }, language)}>{t('briefings.publicPage')}</a>
      )}
    </nav>
  )
}
