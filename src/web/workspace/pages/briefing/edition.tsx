import { useLoaderData } from 'react-router'
import { BRIEFING_WORDS as W } from '../../../../disseminate/briefing/briefing-words.ts'
import { monthWords } from '../../../../disseminate/briefing/day-of-briefing.ts'
import type { ShownEdition } from '../../../../operations/briefing/show-edition.ts'
import { addressOf } from '../../../address/address.ts'
import { BriefingBody } from '../../../parts/briefing/briefing-body.tsx'
import { langIf } from '../../../parts/briefing/text-language.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { missingPage } from '../../../site/visit.ts'
import { useWords } from '../../../site/words.tsx'
import { textLanguage } from '../../../view/social.ts'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params, language }) => {
  const { briefing = '', edition = '' } = params
  if (!/^[1-9]\d{0,3}$/.test(edition)) throw missingPage()
  const shown = (await edge.perform('briefing.edition', { briefing, edition: Number(edition) })) as ShownEdition
  return { shown, text: textLanguage(shown.content.languages, language) }
})

/** The internal version of a published edition. */
export default function EditionPage() {
  const { shown, text } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { content, number, publishedAt, briefing } = shown
  const title = content.titles[text] || content.titles.fi || content.titles.sv
  const file = (name: string, of: string) =>
    `${workspaceAddress(language, 'briefings', briefing, 'editions', String(number), name)}?text=${of}`
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'briefings')}>{t('briefings.back')}</a>
      </p>
      <h1 lang={langIf(text, language)}>{title}</h1>
      {content.sections.some(({ isInternal }) => isInternal) && (
        <p className="state state-attention">{t('briefings.internalNotice')}</p>
      )}
      <p className="quiet">
        {[
          content.ownerNames[language],
          monthWords(content, language),
          `${W.edition[language]} ${number}`,
          `${W.published[language]} ${dayText(publishedAt.slice(0, 10), language)}`,
        ].join(' · ')}
      </p>
      <p className="no-print briefing-links">
        <a href={addressOf({ kind: 'briefing', briefing, edition: String(number) }, language)}>{t('briefings.publicPage')}</a>
        {content.languages.map((known) => {
          const title = t(known === 'fi' ? 'briefings.reportFi' : 'briefings.reportSv')
          return (
            <span key={known} className="briefing-draft">
              <span>{title}</span>
              <a href={file('briefing.pdf', known)} aria-label={`${title} PDF`}>
                PDF
              </a>
              <a href={file('briefing.docx', known)} aria-label={`${title} Word`}>
                Word
              </a>
              <a href={file('meeting.pdf', known)} aria-label={`${title} ${t('briefings.meetingPdf')}`}>
                {t('briefings.meetingPdf')}
              </a>
            </span>
          )
        })}
      </p>
      <BriefingBody sections={content.sections} text={text} isFrozen />
    </>
  )
}
