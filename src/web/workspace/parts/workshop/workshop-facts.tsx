import type { ReactNode } from 'react'
import type { Language } from '../../../../model/text.ts'
import { PARTICIPANT_GROUPS, type ParticipantGroup } from '../../../../model/workshop.ts'
import type { ShownWorkshop } from '../../../../operations/workshop/show-workshop.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { languageOf, titleIn } from '../phenomenon/names.ts'

/** When, where, about what, with whom. */
export function WorkshopFacts({ shown }: { readonly shown: ShownWorkshop }) {
  const { t, language } = useWords()
  const { workshop, themes, phenomena } = shown
  const { place, languages, notes } = workshop
  return (
    <dl className="workshop-facts">
      <Fact name={t('workshops.field.place')}>{place}</Fact>
      <Fact name={t('workshops.field.participants')}>{workshop.participants && <Participants shown={shown} />}</Fact>
      <Fact name={t('workshops.field.languages')}>{languages.map((one) => t(`workshops.field.language.${one}`)).join(', ')}</Fact>
      <Fact name={t('workshops.field.phenomena')}>
        {phenomena.length > 0 &&
          phenomena.map(({ id, titles }) => (
            <a
              key={id}
              className="workshop-line"
              href={workspaceAddress(language, 'phenomena', id)}
              lang={languageOf(titles, language)}
            >
              {titleIn(titles, language)}
            </a>
          ))}
      </Fact>
      <Fact name={t('workshops.field.themes')}>{themes.map(({ names }) => names[language]).join(', ')}</Fact>
      <Fact name={t('workshops.agenda.questions')}>
        {questionLines(workshop.asked, language).length > 0 && <Questions asked={workshop.asked} />}
      </Fact>
      <Fact name={t('workshops.field.notes')}>{notes && <span className="workshop-words">{notes}</span>}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Participants({ shown: { workshop } }: { readonly shown: ShownWorkshop }) {
  const { language } = useWords()
  const { participants } = workshop
  if (!participants) return null
  return (Object.keys(PARTICIPANT_GROUPS) as ParticipantGroup[])
    .filter((group) => participants[group] > 0)
    .map((group) => (
      <span key={group} className="workshop-line">
        {PARTICIPANT_GROUPS[group][language]}: {participants[group]}
      </span>
    ))
}

type Asked = ShownWorkshop['workshop']['asked']

/** One question a line, in the reader's language or in the one there is. */
export function questionLines(asked: Asked, language: Language): string[] {
  const lines = titleIn(asked, language).split('\n')
  return [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '')
}

export function Questions({ asked }: { readonly asked: Asked }) {
  const { language } = useWords()
  return (
    <ol className="workshop-questions" lang={languageOf(asked, language)}>
      {questionLines(asked, language).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}
