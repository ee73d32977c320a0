import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import type { Answers, FormFinding, FormState, FormSurroundings } from '../../model/answers.ts'
import { Problem } from '../../model/problem.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { ContactPerson } from '../../store/collection/contacts.ts'
import type { DraftField } from '../../store/collection/draft-fields.ts'
import { contactFindings } from './contact-group.ts'
import { reasonKey } from './form-fields.ts'
import { answersOfDraft } from './progress.ts'

/** How a draft stands when it is to be sent. */
export interface Readiness {
  readonly state: FormState
  /** Answers to what is asked: what the form does not ask any more stays in the draft only. */
  readonly answers: Answers
  /** What stops sending: hard findings, what is not readable, and soft findings without a reason. */
  readonly stops: readonly FormFinding[]
  /** Soft findings, each with its reason. */
  readonly reasons: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
}

interface ToSend {
  readonly form: Questionnaire
  readonly fields: readonly DraftField[]
  readonly surroundings: FormSurroundings
  /** Contact persons of the respondent, those who left too. */
  readonly contacts: readonly ContactPerson[]
}

/** Evaluates a draft as the server has it: what the page says of it does not count. */
export function readinessOf({ form, fields, surroundings, contacts }: ToSend): Readiness {
  const given = answersOfDraft(fields)
  const alsoKeys = fields.filter(({ typed }) => typed !== null).map(({ field }) => field)
  const state = evaluateForm(form, given, { ...surroundings, alsoKeys })
  const isAsked = (key: string) => state.variables.get(key)?.isRelevant === true
  const answers = Object.fromEntries(Object.entries(given).filter(([key]) => isAsked(key)))
  const findings = [
    ...state.findings,
    ...contactFindings(form, answers, contacts),
    ...fields.filter(({ field, typed }) => typed !== null && isAsked(field)).map(({ field }) => unreadable(field)),
  ]
  const reasonGiven = new Map(fields.map(({ field, answer }) => [field, typeof answer === 'string' ? answer.trim() : '']))
  const reasonOf = ({ rule }: FormFinding) => reasonGiven.get(reasonKey(rule)) ?? ''
  const soft = findings.filter(({ severity }) => severity === 'soft')
  const warnings = [...new Set(soft.map(({ rule }) => rule))]
  return {
    state,
    answers,
    stops: findings.filter((finding) => finding.severity === 'hard' || reasonOf(finding) === ''),
    reasons: Object.fromEntries(warnings.map((rule) => [rule, reasonGiven.get(reasonKey(rule)) ?? ''])),
    warnings,
  }
}

function unreadable(key: string): FormFinding {
  return {
    rule: 'type',
    severity: 'hard',
    at: key,
    with: [],
    message: {
      fi: 'Tätä ei voitu lukea vastaukseksi. Korjaa tai tyhjennä kenttä.',
      sv: 'Det här kunde inte läsas som ett svar. Rätta eller töm fältet.',
      en: 'This could not be read as an answer. Correct or empty the field.',
    },
  }
}

/** @throws Problem `form-not-ready` (conflict); its parameter `findings` is JSON of `{ rule, at, severity }`, in the order of the form. */
export function requireReady({ state, stops }: Readiness): void {
  if (stops.length === 0 && state.maySend) return
  const isHard = (finding: FormFinding) => finding.severity === 'hard'
  const fields = [...new Set(stops.map(({ at }) => at))]
  const hard = stops.filter(isHard).length
  const named = fields.slice(0, 10).join(', ')
  throw new Problem({
    code: 'form-not-ready',
    kind: 'conflict',
    parameters: {
      hard,
      soft: stops.length - hard,
      fields: fields.join(', '),
      findings: JSON.stringify(stops.map(({ rule, at, severity }) => ({ rule, at, severity }))),
    },
    texts: {
      fi: `Lomaketta ei voi vielä lähettää. Korjattavia kohtia on ${hard} ja perusteltavia ${stops.length - hard}: ${named}.`,
      sv: `Formuläret kan inte skickas ännu. ${hard} punkter ska rättas och ${stops.length - hard} motiveras: ${named}.`,
      en: `The form cannot be sent yet. ${hard} must be corrected and ${stops.length - hard} explained: ${named}.`,
    },
  })
}
