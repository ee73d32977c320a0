import type { Answer, Answers, FormFinding } from '../../model/answers.ts'
import type { Questionnaire, RepeatingGroup } from '../../model/questionnaire.ts'
import type { ContactPerson } from '../../store/collection/contacts.ts'
import { doesAnswerFit } from './answer-fits.ts'
import { CONTACT_LEFT } from './form-fields.ts'

/** A contact person as written in a form. Blank = null. */
export interface ContactInForm {
  /** Number of the person in the group. */
  readonly number: number
  readonly name: string | null
  readonly task: string | null
  readonly email: string | null
  readonly phone: string | null
}

const DETAILS = ['name', 'task', 'email', 'phone'] as const
type Detail = (typeof DETAILS)[number]

/** The group that asks for contact persons: it holds personal questions named as the details are, the e-mail address among them. */
export function contactGroupOf(form: Questionnaire): RepeatingGroup | null {
  const groups = form.sections.flatMap(({ items }) => items).filter((item) => item.kind === 'group')
  return groups.find((group) => isPersonal(group, 'name') && isPersonal(group, 'email')) ?? null
}

function isPersonal(group: RepeatingGroup, detail: Detail): boolean {
  return group.items.some((question) => question.id === detail && question.isPersonal)
}

/** The respondent's contact persons who have not left, as answers of the form's contact group. */
export function contactAnswers(form: Questionnaire, contacts: readonly ContactPerson[]): Answers {
  const group = contactGroupOf(form)
  if (!group) return {}
  const inTask = contacts.filter(({ leftAt }) => leftAt === null).slice(0, group.max)
  const answers: [string, Answer][] = inTask.flatMap((person, place) =>
    DETAILS.flatMap((detail): [string, Answer][] => {
      const question = group.items.find(({ id, isPersonal: isOwn }) => id === detail && isOwn)
      const value = person[detail]
      const fits = question && value !== null && value !== '' && doesAnswerFit(question, value)
      return fits ? [[`${group.id}.${place + 1}.${detail}`, value]] : []
    }),
  )
  return Object.fromEntries(answers)
}

/** The contact persons that the answers name, in the order of the form. */
export function contactsIn(form: Questionnaire, answers: Answers): ContactInForm[] {
  const group = contactGroupOf(form)
  if (!group) return []
  const keys = Object.keys(answers).filter((key) => key.startsWith(`${group.id}.`))
  const numbers = [...new Set(keys.map((key) => Number(key.split('.')[1])))].sort((a, b) => a - b)
  return numbers.map((number) => {
    const detail = (name: Detail) => {
      const answer = answers[`${group.id}.${number}.${name}`]
      return typeof answer === 'string' && answer !== '' ? answer : null
    }
    return { number, name: detail('name'), task: detail('task'), email: detail('email'), phone: detail('phone') }
  })
}

/** A contact person given who is known to have left the task: perhaps the form was copied from the last round. */
export function contactFindings(form: Questionnaire, answers: Answers, contacts: readonly ContactPerson[]): FormFinding[] {
  const group = contactGroupOf(form)
  if (!group) return []
  const emails = (left: boolean) =>
    new Set(contacts.filter(({ leftAt }) => (leftAt !== null) === left).map(({ email }) => plain(email)))
  const inTask = emails(false)
  const gone = emails(true)
  const isGone = (email: string | null) => email !== null && gone.has(plain(email)) && !inTask.has(plain(email))
  return contactsIn(form, answers)
    .filter(({ email }) => isGone(email))
    .map(({ number }) => ({ rule: CONTACT_LEFT, severity: 'soft', at: `${group.id}.${number}.email`, with: [], message: LEFT }))
}

function plain(email: string | null): string {
  return (email ?? '').trim().toLowerCase()
}

const LEFT = {
  fi: 'Tämä yhteyshenkilö on merkitty tehtävän jättäneeksi. Vaihda henkilö tai kerro, miksi hän on edelleen yhteyshenkilö.',
  sv: 'Den här kontaktpersonen har antecknats som avgången. Byt person eller berätta varför hen fortfarande är kontaktperson.',
  en: 'This contact person is marked as having left the task. Name another, or tell why this person still is the contact.',
}
