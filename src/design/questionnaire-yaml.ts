import { z } from 'zod'
import { QUESTION_TYPES } from '../model/questionnaire.ts'
import { fillTexts, type Texts } from '../model/text.ts'

/* The shape of a form's file, without its texts. Everything that is not named here is refused by name. */

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,59}$/
const idSchema = z.string().regex(NAME)
const ruleIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
const expressionSchema = z.string().min(1).max(1000)
const whenSchema = expressionSchema.optional()
const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)

const choiceSchema = z.union([
  codeSchema,
  z.strictObject({ code: codeSchema, exclusive: z.boolean().optional(), opens: idSchema.optional() }),
])
export type ChoiceYaml = z.infer<typeof choiceSchema>

const questionSchema = z.strictObject({
  question: idSchema,
  type: z.enum(QUESTION_TYPES),
  required: z.union([z.boolean(), expressionSchema]).optional(),
  when: whenSchema,
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  decimals: z.int().min(0).max(6).optional(),
  maxLength: z.int().min(1).max(20_000).optional(),
  /** Codes, or the name of a list under `choiceLists`. */
  choices: z.union([idSchema, z.array(choiceSchema).min(1).max(500)]).optional(),
  mayBeUnavailable: z.boolean().optional(),
  previous: z.enum(['copy', 'beside', 'none']).optional(),
  isPersonal: z.boolean().optional(),
})
export type QuestionYaml = z.infer<typeof questionSchema>

const matrixSchema = z.strictObject({
  matrix: idSchema,
  when: whenSchema,
  rows: z
    .array(z.union([idSchema, z.strictObject({ row: idSchema, when: whenSchema })]))
    .min(1)
    .max(300),
  columns: z.array(questionSchema).min(1).max(50),
  columnTotals: z.boolean().optional(),
  rowTotals: z.boolean().optional(),
  previous: z.enum(['copy', 'beside', 'none']).optional(),
})

const groupSchema = z.strictObject({
  group: idSchema,
  when: whenSchema,
  min: z.int().min(0).max(500).optional(),
  max: z.int().min(1).max(500),
  previous: z.enum(['copy', 'beside', 'none']).optional(),
  items: z.array(questionSchema).min(1).max(50),
})

const computedSchema = z.strictObject({
  computed: idSchema,
  formula: expressionSchema,
  decimals: z.int().min(0).max(6).optional(),
  when: whenSchema,
})

const noteSchema = z.strictObject({ note: idSchema, when: whenSchema })

/** The kind of an item is its first key, so that what is wrong is told of that kind and not of all five. */
const ITEM_SCHEMAS = {
  question: questionSchema,
  matrix: matrixSchema,
  group: groupSchema,
  computed: computedSchema,
  note: noteSchema,
}
export type MatrixYaml = z.infer<typeof matrixSchema>
export type GroupYaml = z.infer<typeof groupSchema>
export type ItemYaml = QuestionYaml | MatrixYaml | GroupYaml | z.infer<typeof computedSchema> | z.infer<typeof noteSchema>

const itemSchema = z.unknown().transform((value, context): ItemYaml => {
  const kinds = Object.keys(ITEM_SCHEMAS) as (keyof typeof ITEM_SCHEMAS)[]
  const kind = kinds.find((name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name))
  if (kind === undefined) {
    context.addIssue({ code: 'custom', params: { texts: fillTexts(NO_KIND, { kinds: kinds.join(', ') }) } })
    return z.NEVER
  }
  const result = ITEM_SCHEMAS[kind].safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) context.addIssue({ ...issue } as Parameters<typeof context.addIssue>[0])
  return z.NEVER
})

const NO_KIND: Texts = {
  fi: 'jokin näistä tarvitaan: {kinds}',
  sv: 'någon av dessa behövs: {kinds}',
  en: 'one of {kinds} is needed',
}

const sectionSchema = z.strictObject({ id: idSchema, when: whenSchema, items: z.array(itemSchema).max(500) })
export type SectionYaml = z.infer<typeof sectionSchema>

const ruleSchema = z.strictObject({
  id: ruleIdSchema,
  severity: z.enum(['hard', 'soft']),
  when: whenSchema,
  check: expressionSchema,
  at: z.array(z.string().max(200)).min(1).max(50),
  source: z.string().min(1).max(500).optional(),
})
export type RuleYaml = z.infer<typeof ruleSchema>

const outsideSchema = z.strictObject({
  name: z.string().regex(/^(parameter|reference)\.[a-z][a-z0-9_]{0,59}$/),
  type: z.enum(['number', 'text', 'date']),
})
export type OutsideYaml = z.infer<typeof outsideSchema>

/** One step from an earlier version to this one. */
const changeSchema = z.union([
  z.strictObject({ add: itemSchema, after: idSchema }),
  z.strictObject({ add: itemSchema, section: idSchema }),
  z.strictObject({ remove: idSchema }),
  z.strictObject({ replace: itemSchema }),
  z.strictObject({ addSection: sectionSchema, after: idSchema.optional() }),
  z.strictObject({ removeSection: idSchema }),
  z.strictObject({ addRule: ruleSchema }),
  z.strictObject({ removeRule: ruleIdSchema }),
  z.strictObject({ replaceRule: ruleSchema }),
  z.strictObject({ addOutside: outsideSchema }),
  z.strictObject({ removeOutside: z.string() }),
])
export type ChangeYaml = z.infer<typeof changeSchema>

const headShape = {
  form: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  version: z.int().min(1).max(10_000),
  /** Texts in the file itself, or the name of the file that holds them; else `<name>.texts.yaml` beside. */
  texts: z.union([z.string().regex(/^[A-Za-z0-9._-]+\.ya?ml$/), z.record(z.string(), z.unknown())]).optional(),
}

export const wholeFormSchema = z.strictObject({
  ...headShape,
  outside: z.array(outsideSchema).max(200).optional(),
  choiceLists: z.record(idSchema, z.array(choiceSchema).min(1).max(500)).optional(),
  sections: z.array(sectionSchema).min(1).max(100),
  rules: z.array(ruleSchema).max(1000).optional(),
})
export type WholeFormYaml = z.infer<typeof wholeFormSchema>

export const changedFormSchema = z.strictObject({
  ...headShape,
  basedOn: z.int().min(1),
  choiceLists: z.record(idSchema, z.array(choiceSchema).min(1).max(500)).optional(),
  changes: z.array(changeSchema).min(1).max(1000),
})
export type ChangedFormYaml = z.infer<typeof changedFormSchema>

/** Whether the file is a difference from an earlier version is told by `basedOn`. */
export const headSchema = z.looseObject({ basedOn: z.unknown().optional() })
