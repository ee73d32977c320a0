import { LANGUAGES, type Language } from '../../../model/text.ts'
import {
  type DataContent,
  PARTICIPANT_GROUPS,
  type ParticipantGroup,
  type Workshop,
  type WorkshopNeed,
} from '../../../model/workshop.ts'
import { numberIn, textIn } from '../parts/tickets/form-values.ts'
import type { Posted } from '../visit.ts'
import { bothOf } from './proposal-input.ts'

type Values = Readonly<Record<string, string>>
type Typed = Pick<Posted, 'text' | 'form'>

/** What a form of a workshop sends, as the operation wants it. */
export function workshopOfForm({ text, form }: Typed) {
  return {
    titles: bothOf(text, 'titles'),
    day: text('day'),
    place: text('place'),
    themes: tickedIn(form, 'theme'),
    phenomena: tickedIn(form, 'phenomenon'),
    languages: tickedIn(form, 'language'),
    asked: bothOf(text, 'asked'),
    notes: text('notes'),
  }
}

/** Boxes of one kind are called `theme.8.1`: what was ticked can so be told again when the form is refused. */
function tickedIn(form: FormData, kind: string): string[] {
  const start = `${kind}.`
  return [...form.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
}

/** The numbers of those who took part. */
export function participantsOfForm({ text }: Typed) {
  const groups = Object.keys(PARTICIPANT_GROUPS) as ParticipantGroup[]
  return Object.fromEntries(groups.map((group) => [group, numberIn(text(group)) ?? 0]))
}

/** The fields of the form as a workshop has them. */
export function formOfWorkshop(workshop: Workshop): Values {
  const { titles, day, place, themes, phenomena, languages, asked, notes, participants } = workshop
  return {
    ...{ 'titles.fi': titles.fi, 'titles.sv': titles.sv, 'asked.fi': asked.fi, 'asked.sv': asked.sv, day, place, notes },
    ...ticked('theme', themes),
    ...ticked('phenomenon', phenomena),
    ...ticked('language', languages),
    ...Object.fromEntries(Object.entries(participants ?? {}).map(([group, count]) => [group, String(count)])),
  }
}

/** The fields of a new one; about a phenomenon with its title and themes. */
export function formOfNew(
  about: {
    readonly id: string
    readonly titles: { readonly fi: string; readonly sv: string }
    readonly themes: readonly string[]
  } | null,
  { language, questions }: { readonly language: Language; readonly questions: { readonly fi: string; readonly sv: string } },
): Values {
  const own = LANGUAGES.find((one) => one === language && one !== 'en') ?? 'fi'
  return {
    ...{ 'titles.fi': about?.titles.fi ?? '', 'titles.sv': about?.titles.sv ?? '' },
    ...{ 'asked.fi': questions.fi, 'asked.sv': questions.sv },
    ...ticked('language', [own]),
    ...ticked('theme', about?.themes ?? []),
    ...ticked('phenomenon', about ? [about.id] : []),
  }
}

function ticked(kind: string, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [`${kind}.${key}`, 'yes']))
}

/** What a form of a need sends. The chosen data content goes before one that is named in words. */
export function needOfForm({ text }: Typed) {
  const [kind = '', ...subject] = text('content').split(':')
  const named = text('otherName').trim()
  const other = named === '' ? null : { kind: 'other', name: named }
  return {
    texts: bothOf(text, 'texts'),
    group: textIn(text('group')),
    matrixNeed: textIn(text('matrixNeed')),
    found: textIn(text('found')),
    content: kind === '' ? other : { kind, subject: subject.join(':') },
    takenBy: text('takenBy'),
    dueOn: textIn(text('dueOn')),
  }
}

/** The fields of the form as a need has them. */
export function formOfNeed(need: WorkshopNeed | null): Values {
  if (!need) return {}
  const { texts, group, matrixNeed, found, content, takenBy, dueOn } = need
  return {
    ...{ 'texts.fi': texts.fi, 'texts.sv': texts.sv, group: group ?? '', matrixNeed: matrixNeed ?? '', found: found ?? '' },
    content: content && content.kind !== 'other' ? contentValue(content) : '',
    otherName: content?.kind === 'other' ? content.name : '',
    takenBy: takenBy ?? '',
    dueOn: dueOn ?? '',
  }
}

/** The value of a data content in its select. */
export function contentValue({ kind, subject }: Exclude<DataContent, { kind: 'other' }>): string {
  return `${kind}:${subject}`
}
