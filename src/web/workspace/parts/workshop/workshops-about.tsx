import { WORKSHOP_STATES } from '../../../../model/workshop.ts'
import type { WorkshopLine } from '../../../../operations/workshop/list-workshops.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { languageOf, titleIn } from '../phenomenon/names.ts'

/** Workshops about a phenomenon; nothing when there are none. */
export function WorkshopsAbout({ workshops }: { readonly workshops: readonly WorkshopLine[] }) {
  const { t, language } = useWords()
  if (workshops.length === 0) return null
  return (
    <section className="work-part" aria-labelledby="workshops">
      <h2 id="workshops">{t('workshops.ofPhenomenon')}</h2>
      <ul>
        {workshops.map(({ id, titles, day, state, needs, missing }) => (
          <li key={id}>
            <a href={workspaceAddress(language, 'workshops', id)} lang={languageOf(titles, language)}>
              {titleIn(titles, language)}
            </a>
            , {dayText(day, language)}, {WORKSHOP_STATES.states[state][language].toLowerCase()}
            {needs > 0 && `. ${t('workshops.col.needs')}: ${t('workshops.needCounts', { needs, missing })}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}
