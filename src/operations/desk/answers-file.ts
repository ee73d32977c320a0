import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import { variableKeys } from '../../collect/questionnaire/variables.ts'
import { type Answer, isUnavailable } from '../../model/answers.ts'
import { SUBMISSION_STATES } from '../../model/submission.ts'
import type { Language, Texts } from '../../model/text.ts'
import { roundKeyShape } from '../collection/input-shapes.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { type AnsweredRound, answeredForms } from './answered-forms.ts'
import { isPersonalKey, itemsOf, labelOf } from './form-facts.ts'
import { fileAsked, type TableFile, tableFile } from './table-file.ts'

/**
 * The newest answers of a round as a spreadsheet: a line for each respondent, a column for each variable. Nothing personal; that the file
 * was taken stands in the audit trail.
 * @throws Problem `collection-not-found`, `collection-round-not-found`
 */
export const downloadAnswers = defineOperation({
  name: 'collection-round.answers-file',
  title: { fi: 'Lataa kierroksen vastaukset', sv: 'Ladda ner omgångens svar', en: 'Download the answers of a round' },
  access: 'read',
  input: z.strictObject({ ...roundKeyShape, ...fileAsked }),
  async perform({ language, format, ...key }, context): Promise<TableFile> {
    if (!maySee(context.actor, 'form-answers', null)) throw notPermitted('collection-round.answers-file')
    const answered = await answeredForms(context, key)
    const keys = columnsOf(answered)
    const computed = itemsOf(answered.form).flatMap((item) => (item.kind === 'computed' ? [item.id] : []))
    const file = await tableFile(
      {
        name: `${FILE_NAMES[language]}-${key.collection}-${key.round}`,
        title: `${answered.collection.names[language]} ${key.round}`,
        notes: [NOTE[language]],
        headings: [
          ...HEADINGS.map((heading) => heading[language]),
          ...[...keys, ...computed].map((one) => `${one} ${labelOf(answered.form, one)[language]}`),
        ],
        rows: answered.forms.map((one) => rowOf(one, { keys, computed, language })),
        createdAt: context.now(),
      },
      format,
    )
    const details = { shown: 'form-answers', respondents: answered.forms.length, format }
    return context.commit({ subject: `${key.collection}/${key.round}`, details }, async () => file)
  },
})

const FILE_NAMES: Texts = { fi: 'vastaukset', sv: 'svar', en: 'answers' }
const NOTE: Texts = {
  fi: 'Lähetettyjen vastausten uusimmat versiot. Ei julkaistavaksi sellaisenaan. Tyhjä kenttä ei ole nolla.',
  sv: 'De nyaste versionerna av de inskickade svaren. Ska inte publiceras som sådana. Ett tomt fält är inte noll.',
  en: 'The newest versions of the answers sent. Not for publication as they are. An empty field is not zero.',
}
const HEADINGS: readonly Texts[] = [
  { fi: 'Vastaaja', sv: 'Svarande', en: 'Respondent' },
  { fi: 'Tunnus', sv: 'Kod', en: 'Key' },
  { fi: 'Tila', sv: 'Läge', en: 'State' },
  { fi: 'Versio', sv: 'Version', en: 'Version' },
  { fi: 'Vastaanottotunnus', sv: 'Kvittonummer', en: 'Receipt' },
]
const NOT_AVAILABLE: Texts = { fi: 'ei saatavilla', sv: 'ej tillgänglig', en: 'not available' }

/** Every variable that anybody could answer, in the order of the form: groups get as many columns as the longest answer needs. */
function columnsOf({ form, forms }: AnsweredRound): string[] {
  const keys = new Set<string>()
  for (const own of forms) for (const { key } of variableKeys(form, own.answers)) keys.add(key)
  if (forms.length === 0) for (const { key } of variableKeys(form, {})) keys.add(key)
  return [...keys].filter((key) => !isPersonalKey(form, key))
}

interface Columns {
  readonly keys: readonly string[]
  readonly computed: readonly string[]
  readonly language: Language
}

function rowOf(one: AnsweredRound['forms'][number], { keys, computed, language }: Columns): (string | number | null)[] {
  const { stored, answers } = one
  const values = evaluateForm(one.form, answers, one.surroundings).computed
  const name = language === 'sv' ? stored.nameSv : stored.nameFi
  const facts = [name, stored.respondent, SUBMISSION_STATES.states[stored.state][language], stored.version, stored.receipt]
  return [
    ...facts,
    ...keys.map((key) => cellOf(answers[key], language)),
    ...computed.map((key) => cellOf(values.get(key) ?? undefined, language)),
  ]
}

function cellOf(answer: Answer | undefined, language: Language): string | number | null {
  if (answer === undefined) return null
  if (isUnavailable(answer)) return `${NOT_AVAILABLE[language]}: ${answer.unavailable}`
  if (typeof answer === 'boolean') return answer ? 1 : 0
  return typeof answer === 'object' ? answer.join(' ') : answer
}
