import '../../style/workshops.css'
import { useLoaderData } from 'react-router'
import type { AgendaPhenomenon, WorkshopAgenda } from '../../../../operations/workshop/agenda.ts'
import { formatWeekday } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { languageOf, monthText, titleIn } from '../../parts/phenomenon/names.ts'
import { Questions, questionLines } from '../../parts/workshop/workshop-facts.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(
  async ({ edge, params }) => (await edge.perform('workshop.agenda', { workshop: params.workshop ?? '' })) as WorkshopAgenda,
)

/** What is handed out in the workshop: one sheet with what is known, and the questions with room for notes. */
export default function AgendaPage() {
  const { workshop, themes, phenomena, smallest } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const title = titleIn(workshop.titles, language)
  const questions = questionLines(workshop.asked, language)
  return (
    <article className="workshop-agenda">
      <PageTitle>{`${t('workshops.agenda.title')}: ${title}`}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'workshops', workshop.id)}>{t('workshops.backToOne')}</a>.{' '}
        {t('workshops.agenda.print')}
      </p>
      <p className="workshop-kind">{t('workshops.agenda.title')}</p>
      <h1 lang={languageOf(workshop.titles, language)}>{title}</h1>
      <p className="workshop-when">
        {[formatWeekday(workshop.day, language), workshop.place].filter((one) => one !== '').join(' · ')}
      </p>
      {themes.length > 0 && (
        <p>
          {t('workshops.field.themes')}: {themes.map(({ names }) => names[language]).join(', ')}
        </p>
      )}
      <h2>{t('workshops.agenda.known')}</h2>
      {phenomena.length === 0 && <p>{t('workshops.agenda.noPhenomena')}</p>}
      {phenomena.map((one) => (
        <Known key={one.id} phenomenon={one} smallest={smallest} />
      ))}
      {phenomena.length > 0 && <p className="small quiet">{t('workshops.agenda.count')}</p>}
      <h2>{t('workshops.agenda.questions')}</h2>
      {questions.length === 0 ? <p>{t('workshops.agenda.noQuestions')}</p> : <Questions asked={workshop.asked} />}
      <div className="workshop-room">
        <p>{t('workshops.agenda.notes')}</p>
      </div>
    </article>
  )
}

function Known({ phenomenon, smallest }: { readonly phenomenon: AgendaPhenomenon; readonly smallest: number }) {
  const { t, language } = useWords()
  const { titles, descriptions, reports, units, firstMonth, groups } = phenomenon
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(groups.map((one) => one[language].toLowerCase()))
  return (
    <section>
      <h3 lang={languageOf(titles, language)}>{titleIn(titles, language)}</h3>
      {titleIn(descriptions, language) && <p lang={languageOf(descriptions, language)}>{titleIn(descriptions, language)}</p>}
      <p>
        {reports === 'few'
          ? t('workshops.agenda.few', { smallest })
          : t('workshops.agenda.reports', {
              reports,
              units: units === 'few' ? t('workshops.agenda.fewUnits', { smallest }) : units,
              month: monthText(firstMonth ?? '', language),
            })}
      </p>
      {groups.length > 0 && <p>{t('workshops.agenda.groups', { groups: names })}</p>}
    </section>
  )
}
