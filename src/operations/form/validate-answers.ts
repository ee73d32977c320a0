import { z } from 'zod'
import { answersFromJson } from '../../collect/questionnaire/answers-json.ts'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import { daySchema } from '../../design/definition-yaml.ts'
import { readCollection } from '../../design/read-collections.ts'
import { type Answers, type FormFinding, type FormSurroundings, NO_SURROUNDINGS } from '../../model/answers.ts'
import { Problem } from '../../model/problem.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { defineOperation } from '../operation.ts'
import { formFilesSchema, jsonOf, soundFormIn } from './form-files.ts'

const LARGEST_ANSWERS = 5_000_000

const validateInput = formFilesSchema.extend({
  answers: z.string().max(LARGEST_ANSWERS),
  /** Answers of the round before; null when there is none. */
  previousAnswers: z.string().max(LARGEST_ANSWERS).nullable(),
  /** Values from outside by name (`parameter.limit`, or `limit` alone), as text. */
  outside: z.record(z.string().max(100), z.string().max(1000)),
  /** The day of the round; null when it has none. With it the dated parameters of a `collection.yaml` among the files are known. */
  day: daySchema.nullable(),
})

export interface AnswersReport {
  readonly findings: readonly FormFinding[]
  /** Calculated fields and totals that are shown. */
  readonly computed: Readonly<Record<string, number | string | boolean | null>>
  readonly asked: number
  readonly answered: number
  readonly maySend: boolean
}

/** Judges answers by a form as the service does when they are sent. Stores nothing and needs no data folder. */
export const validateAnswers = defineOperation({
  name: 'form.validate',
  title: { fi: 'Tarkista vastaukset lomakkeella', sv: 'Kontrollera svar med ett formulär', en: 'Check answers by a form' },
  access: 'read',
  isStandalone: true,
  input: validateInput,
  async perform(input, context): Promise<AnswersReport> {
    context.reach.concernsOnlyActor()
    const { form } = soundFormIn(input)
    const { answers, findings } = answersFromJson(form, jsonOf(input.answers, 'answers'))
    const state = evaluateForm(form, answers, surroundingsOf(form, input))
    // What was refused is blank to the form: that it is missing as well need not be said.
    const refused = new Set(findings.map(({ at }) => at))
    const told = [...findings, ...state.findings.filter(({ rule, at }) => rule !== 'required' || !refused.has(at))]
    const progress = [...state.progress.values()]
    return {
      findings: told,
      computed: Object.fromEntries(state.computed),
      asked: progress.reduce((sum, { asked }) => sum + asked, 0),
      answered: progress.reduce((sum, { answered }) => sum + answered, 0),
      maySend: findings.length === 0 && state.maySend,
    }
  },
})

type ValidateInput = z.infer<typeof validateInput>

function surroundingsOf(form: Questionnaire, input: ValidateInput): FormSurroundings {
  const previous = input.previousAnswers === null ? null : previousOf(form, input.previousAnswers)
  return {
    ...NO_SURROUNDINGS,
    previous,
    history: previous === null ? [] : [previous],
    outside: { ...datedParameters(form, input), ...outsideOf(form, input.outside) },
    round: { day: input.day, from: null, until: null },
  }
}

/** Of the round before only what this version can have counts: that round may have had another form. */
function previousOf(form: Questionnaire, text: string): Answers {
  return answersFromJson(form, jsonOf(text, 'previous answers')).answers
}

/** Parameters of the collection in force on the day, where its file stands beside the form. */
function datedParameters(form: Questionnaire, { files, path, day }: ValidateInput): Record<string, number> {
  const name = `${path.slice(0, path.lastIndexOf('/') + 1)}collection.yaml`
  if (day === null || !Object.hasOwn(files, name)) return {}
  const { parameters } = readCollection(new Map(Object.entries(files)), name)
  const known = parameters.flatMap((parameter) => {
    const valid = parameter.values.find(({ from, until }) => from <= day && (until === null || day <= until))
    const isAsked = form.outside.some((one) => one.name === `parameter.${parameter.name}`)
    return isAsked && typeof valid?.value === 'number' ? [[`parameter.${parameter.name}`, valid.value] as const] : []
  })
  return Object.fromEntries(known)
}

function outsideOf(form: Questionnaire, given: ValidateInput['outside']): Record<string, number | string> {
  const entries = Object.entries(given).map(([name, text]) => {
    const variable = form.outside.find((one) => one.name === name || one.name.endsWith(`.${name}`))
    if (!variable) throw outsideUnknown(name, form)
    const value = variable.type === 'number' ? Number(text.replace(',', '.')) : text
    const isReadable =
      text.trim() !== '' && (variable.type !== 'date' || daySchema.safeParse(text).success) && !Number.isNaN(value)
    if (!isReadable) throw outsideUnreadable(name, variable.type)
    return [variable.name, value] as const
  })
  return Object.fromEntries(entries)
}

function outsideUnknown(name: string, form: Questionnaire): Problem {
  const known = form.outside.map((one) => one.name).join(', ') || '–'
  return new Problem({
    code: 'outside-unknown',
    kind: 'refused',
    place: name,
    parameters: { name, known },
    texts: {
      fi: `Lomake ei lue ulkopuolelta tietoa ${name}. Se lukee nämä: ${known}.`,
      sv: `Formuläret läser inte uppgiften ${name} utifrån. Det läser dessa: ${known}.`,
      en: `The form reads no value ${name} from outside. It reads these: ${known}.`,
    },
  })
}

function outsideUnreadable(name: string, type: string): Problem {
  return new Problem({
    code: 'outside-unreadable',
    kind: 'refused',
    place: name,
    parameters: { name, type },
    texts: {
      fi: `Tiedon ${name} pitää olla lajia ${type}: luku ilman välilyöntejä, päivä muodossa 2024-04-09.`,
      sv: `Uppgiften ${name} ska vara av slaget ${type}: ett tal utan mellanslag, en dag i formen 2024-04-09.`,
      en: `The value ${name} must be a ${type}: a number without spaces, a day written as 2024-04-09.`,
    },
  })
}
