import type { FormFault } from '../../../model/form-fault.ts'
import type { Question, Questionnaire } from '../../../model/questionnaire.ts'
import { fillTexts, LANGUAGES, type Texts } from '../../../model/text.ts'
import { compiledForm, type Place, type Target, targetOf } from '../compiled-form.ts'
import { checkTypes, type ExpressionType, type NameTypes } from '../expression/check-types.ts'
import { namesUsed } from '../expression/names-used.ts'
import { ARITHMETIC, type ExpressionNode, parseExpression } from '../expression/parse.ts'
import { placeholdersOf } from '../fill-texts.ts'
import { LIST_RESULT, NOT_CONDITION, OUTSIDE_UNUSED, PLACEHOLDER_DIFFERS, PLACEHOLDER_PERSONAL } from './fault-texts.ts'
import { filledTextsOf, formExpressions, samplePlace } from './form-expressions.ts'

/** Every name known, every type fitting, no value from outside unused, and braces in texts filled with what may be shown. */
export function expressionFaults(form: Questionnaire): FormFault[] {
  const expressions = formExpressions(form).flatMap(({ path, text, role, within }) => {
    const { type, faults } = typedExpression(form, { path, text, within })
    if (faults.length > 0) return faults
    if (role === 'condition' && type && type.type !== 'boolean') return [blocking(path, 'type-mismatch', NOT_CONDITION)]
    return type?.type === 'list' ? [blocking(path, 'type-mismatch', LIST_RESULT)] : []
  })
  return [...expressions, ...placeholderFaults(form), ...unusedOutside(form)]
}

function blocking(path: string, code: string, texts: Texts): FormFault {
  return { path, code, severity: 'blocking', texts }
}

interface At {
  readonly path: string
  readonly text: string
  readonly within: string | null
}

function typedExpression(form: Questionnaire, { path, text, within }: At): { type: ExpressionType | null; faults: FormFault[] } {
  const parsed = parseExpression(text)
  if ('fault' in parsed) return { type: null, faults: [blocking(path, 'expression-unreadable', parsed.fault)] }
  const { type, faults } = checkTypes(parsed.node, nameTypes(form, samplePlace(form, within)))
  return { type, faults: faults.map(({ code, texts }) => blocking(path, code, texts)) }
}

/** What the names of a form are, where an expression stands. */
function nameTypes(form: Questionnaire, place: Place | null, through: readonly string[] = []): NameTypes {
  const compiled = compiledForm(form)
  return {
    typeOf(name) {
      const target = targetOf(compiled, name, place)
      return target ? typeOfTarget(form, target, through) : undefined
    },
    within(id) {
      const isKnown = compiled.matrices.has(id) || compiled.groups.has(id)
      return isKnown ? nameTypes(form, samplePlace(form, id), through) : undefined
    },
  }
}

function typeOfTarget(form: Questionnaire, target: Target, through: readonly string[]): ExpressionType {
  switch (target.kind) {
    case 'question':
    case 'previous':
      return typeOfQuestion(target.question)
    case 'total':
      return { type: 'number' }
    case 'outside':
      return { type: target.type }
    case 'round':
      return { type: 'date' }
    case 'computed':
      return typeOfComputed(form, target, through)
  }
}

const NUMBER: ExpressionType = { type: 'number' }
/** Deeper than this a formula that hands on what another one is, is taken for a number: nobody writes such, and it could not be worked out. */
const DEEPEST_TYPE = 20
/** Worked out once for each form: formulas that name others twice would double the work with every step. */
const computedTypes = new WeakMap<Questionnaire, Map<string, ExpressionType>>()

/** That of its formula; one that needs itself is told of as a circle, and taken for a number here. */
function typeOfComputed(
  form: Questionnaire,
  { id, computed }: Extract<Target, { kind: 'computed' }>,
  through: readonly string[],
): ExpressionType {
  const types = computedTypes.get(form) ?? new Map<string, ExpressionType>()
  computedTypes.set(form, types)
  const known = types.get(id)
  if (known) return known
  if (through.includes(id) || through.length > DEEPEST_TYPE) return NUMBER
  const parsed = parseExpression(computed.formula)
  const type = 'fault' in parsed ? NUMBER : typeOfFormula(parsed.node, nameTypes(form, null, [...through, id]))
  types.set(id, type)
  return type
}

/** Operators say what comes out without a look at what they join. */
function typeOfFormula(node: ExpressionNode, names: NameTypes): ExpressionType {
  if (node.kind === 'negative') return NUMBER
  if (node.kind === 'not') return { type: 'boolean' }
  if (node.kind === 'operation') return ARITHMETIC.includes(node.operator) ? NUMBER : { type: 'boolean' }
  return checkTypes(node, names).type ?? NUMBER
}

const VALUE_TYPES: Readonly<Record<Question['type'], ExpressionType['type']>> = {
  integer: 'number',
  decimal: 'number',
  percent: 'number',
  date: 'date',
  single: 'choice',
  multiple: 'list',
  text: 'text',
  paragraph: 'text',
  email: 'text',
  phone: 'text',
  'yes-no': 'boolean',
  confirmation: 'boolean',
}

function typeOfQuestion({ type, choices }: Question): ExpressionType {
  const codes = type === 'single' || type === 'multiple' ? { codes: choices.map(({ code }) => code) } : {}
  return { type: VALUE_TYPES[type], ...codes }
}

function placeholderFaults(form: Questionnaire): FormFault[] {
  return filledTextsOf(form).flatMap(({ path, texts, within }) => {
    const faults = placeholdersOf(texts).flatMap((inside): FormFault[] => {
      const { type, faults: found } = typedExpression(form, { path, text: inside, within })
      if (found.length > 0) return found
      return type?.type === 'list' || showsFreeText(form, inside, within)
        ? [blocking(path, 'placeholder-personal', fillTexts(PLACEHOLDER_PERSONAL, { inside }))]
        : []
    })
    return [...faults, ...differingPlaceholders(path, texts)]
  })
}

/** Messages are kept and sent on: what people wrote, and personal details, do not belong in them. */
function showsFreeText(form: Questionnaire, inside: string, within: string | null): boolean {
  const parsed = parseExpression(inside)
  if ('fault' in parsed) return false
  const isHidden = ({ question }: { readonly question: Question }) => question.isPersonal || VALUE_TYPES[question.type] === 'text'
  return namesUsed(parsed.node).some(({ name }) => {
    const target = targetOf(compiledForm(form), name, samplePlace(form, within))
    return (target?.kind === 'question' || target?.kind === 'previous') && isHidden(target)
  })
}

function differingPlaceholders(path: string, texts: Texts): FormFault[] {
  const of = (language: keyof Texts) => placeholdersOf({ fi: texts[language], sv: texts[language], en: texts[language] }).sort()
  const finnish = of('fi')
  return LANGUAGES.filter((language) => of(language).join() !== finnish.join()).map((language) => ({
    path,
    code: 'placeholder-differs',
    severity: 'warning',
    texts: fillTexts(PLACEHOLDER_DIFFERS, { language }),
  }))
}

function unusedOutside(form: Questionnaire): FormFault[] {
  const texts = [
    ...formExpressions(form).map(({ text }) => text),
    ...filledTextsOf(form).flatMap((filled) => placeholdersOf(filled.texts)),
  ]
  const used = new Set(
    texts.flatMap((text) => {
      const parsed = parseExpression(text)
      return 'node' in parsed ? namesUsed(parsed.node).map(({ name }) => name) : []
    }),
  )
  return form.outside
    .filter(({ name }) => !used.has(name))
    .map(({ name }) => ({
      path: `outside.${name}`,
      code: 'outside-unused',
      severity: 'warning',
      texts: fillTexts(OUTSIDE_UNUSED, { name }),
    }))
}
