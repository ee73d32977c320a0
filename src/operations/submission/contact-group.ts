import type { Kysely } from 'kysely'
import type { Answer, Answers } from '../../model/answers.ts'
import type { Questionnaire, RepeatingGroup } from '../../model/questionnaire.ts'
import type { Schema } from '../../store/schema.ts'
import type { HeldSubmission } from './held-submission.ts'

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
export async function contactFields(
  db: Kysely<Schema>,
  { form, held }: { readonly form: Questionnaire; readonly held: HeldSubmission },
): Promise<Answers> {
  const group = contactGroupOf(form)
  if (!group) return {}
  const { collection, respondent } = held.submission
  const persons = await db
    .selectFrom('contact_person')
    .select(['number', ...DETAILS])
    .where('collection', '=', collection)
    .where('respondent', '=', respondent)
    .where('left_at', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .limit(group.max)
    .execute()
  const answers: [string, Answer][] = persons.flatMap((person, place) =>
    DETAILS.flatMap((detail): [string, Answer][] => {
      const value = person[detail]
      return value === null || !isPersonal(group, detail) ? [] : [[`${group.id}.${place + 1}.${detail}`, value]]
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
