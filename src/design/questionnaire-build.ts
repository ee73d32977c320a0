import type {
  FormChoice,
  FormItem,
  FormSection,
  Matrix,
  Question,
  Questionnaire,
  QuestionType,
  RepeatingGroup,
} from '../model/questionnaire.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import type { TextShelf } from './questionnaire-texts.ts'
import type {
  ChoiceYaml,
  GroupYaml,
  ItemYaml,
  MatrixYaml,
  QuestionYaml,
  SectionYaml,
  WholeFormYaml,
} from './questionnaire-yaml.ts'

/** Where texts are taken from, and whose file is read. */
export interface Building {
  readonly shelf: TextShelf
  readonly path: string
}

/** Most characters of an answer where the form does not say. */
const LONGEST: Partial<Record<QuestionType, number>> = { text: 200, paragraph: 4000, email: 254, phone: 40 }
/** Decimals where the form does not say. */
const DECIMALS: Partial<Record<QuestionType, number>> = { decimal: 2, percent: 1 }

/** Structure and texts put together; the digest is still to be counted. @throws Problem when an id stands twice. */
export function builtForm(yaml: WholeFormYaml, building: Building): Questionnaire {
  const { shelf } = building
  const form: Questionnaire = {
    id: yaml.form,
    version: yaml.version,
    title: shelf.needed('title'),
    sections: yaml.sections.map((section) => builtSection(section, yaml, building)),
    rules: (yaml.rules ?? []).map((rule) => ({
      id: rule.id,
      severity: rule.severity,
      when: rule.when ?? null,
      check: rule.check,
      at: rule.at,
      message: shelf.needed('rules', rule.id),
      source: rule.source ?? null,
    })),
    outside: (yaml.outside ?? []).map(({ name, type }) => ({ name, type, label: shelf.needed('outside', name) })),
    digest: '',
  }
  requireOnce(form, building.path)
  return form
}

function builtSection(section: SectionYaml, yaml: WholeFormYaml, building: Building): FormSection {
  const { shelf } = building
  return {
    id: section.id,
    title: shelf.needed('sections', section.id, 'title'),
    intro: shelf.optional('sections', section.id, 'intro'),
    when: section.when ?? null,
    items: section.items.map((item) => builtItem(item, yaml, building)),
  }
}

function builtItem(item: ItemYaml, yaml: WholeFormYaml, building: Building): FormItem {
  const { shelf } = building
  if ('question' in item) return builtQuestion(item, { key: item.question, yaml, building })
  if ('matrix' in item) return builtMatrix(item, yaml, building)
  if ('group' in item) return builtGroup(item, yaml, building)
  if ('note' in item)
    return { kind: 'note', id: item.note, text: shelf.needed('items', item.note, 'text'), when: item.when ?? null }
  return {
    kind: 'computed',
    id: item.computed,
    label: shelf.needed('items', item.computed, 'label'),
    instruction: shelf.optional('items', item.computed, 'instruction'),
    unit: shelf.optional('items', item.computed, 'unit'),
    when: item.when ?? null,
    formula: item.formula,
    decimals: item.decimals ?? 0,
  }
}

interface QuestionPlace {
  /** `H2`, `M1.column`, `K.name`: the key of its texts. */
  readonly key: string
  readonly yaml: WholeFormYaml
  readonly building: Building
  readonly previous?: Question['previous'] | undefined
}

function builtQuestion(item: QuestionYaml, place: QuestionPlace): Question {
  const { key, building } = place
  const { shelf } = building
  const isPercent = item.type === 'percent'
  return {
    kind: 'question',
    id: item.question,
    type: item.type,
    label: shelf.needed('items', key, 'label'),
    instruction: shelf.optional('items', key, 'instruction'),
    ground: shelf.optional('items', key, 'ground'),
    unit: shelf.optional('items', key, 'unit'),
    required: item.required ?? false,
    when: item.when ?? null,
    min: item.min ?? (isPercent ? 0 : null),
    max: item.max ?? (isPercent ? 100 : null),
    decimals: item.decimals ?? DECIMALS[item.type] ?? 0,
    maxLength: item.maxLength ?? LONGEST[item.type] ?? 0,
    choices: builtChoices(item, place),
    mayBeUnavailable: item.mayBeUnavailable ?? false,
    previous: item.previous ?? place.previous ?? 'none',
    isPersonal: item.isPersonal ?? false,
  }
}

function builtChoices(item: QuestionYaml, { key, yaml, building }: QuestionPlace): FormChoice[] {
  const { shelf, path } = building
  if (item.choices === undefined) return []
  if (typeof item.choices !== 'string')
    return item.choices.map((choice) => builtChoice(choice, (code) => shelf.needed('items', key, 'choices', code)))
  const name = item.choices
  const list = yaml.choiceLists && Object.hasOwn(yaml.choiceLists, name) ? yaml.choiceLists[name] : undefined
  if (list === undefined) throw definitionProblem(path, NO_LIST, { id: key, list: name })
  return list.map((choice) => builtChoice(choice, (code) => shelf.needed('choiceLists', name, code)))
}

function builtChoice(choice: ChoiceYaml, label: (code: string) => Texts): FormChoice {
  const { code, exclusive, opens } = typeof choice === 'string' ? { code: choice } : { ...choice }
  return { code, label: label(code), isExclusive: exclusive ?? false, opens: opens ?? null }
}

function builtMatrix(item: MatrixYaml, yaml: WholeFormYaml, building: Building): Matrix {
  const { shelf } = building
  const key = item.matrix
  return {
    kind: 'matrix',
    id: key,
    label: shelf.needed('items', key, 'label'),
    instruction: shelf.optional('items', key, 'instruction'),
    ground: shelf.optional('items', key, 'ground'),
    when: item.when ?? null,
    rows: item.rows.map((row) => {
      const { row: id, when } = typeof row === 'string' ? { row, when: undefined } : row
      return { id, label: shelf.needed('items', key, 'rows', id), when: when ?? null }
    }),
    columns: item.columns.map((column) =>
      builtQuestion(column, { key: `${key}.${column.question}`, yaml, building, previous: item.previous }),
    ),
    hasColumnTotals: item.columnTotals ?? false,
    hasRowTotals: item.rowTotals ?? false,
  }
}

function builtGroup(item: GroupYaml, yaml: WholeFormYaml, building: Building): RepeatingGroup {
  const { shelf } = building
  const key = item.group
  return {
    kind: 'group',
    id: key,
    label: shelf.needed('items', key, 'label'),
    instruction: shelf.optional('items', key, 'instruction'),
    ground: shelf.optional('items', key, 'ground'),
    when: item.when ?? null,
    min: item.min ?? 0,
    max: item.max,
    oneLabel: shelf.needed('items', key, 'one'),
    items: item.items.map((inner) =>
      builtQuestion(inner, { key: `${key}.${inner.question}`, yaml, building, previous: item.previous }),
    ),
  }
}

/** Ids name things for good: none may stand twice, and a rule's id may not be the word of a built-in check. */
function requireOnce(form: Questionnaire, path: string): void {
  const items = form.sections.flatMap((section) => section.items)
  const lists: (readonly string[])[] = [
    [...form.sections.map(({ id }) => id), ...items.map(({ id }) => id)],
    form.rules.map(({ id }) => id),
    form.outside.map(({ name }) => name),
    ...items.flatMap((item) => (item.kind === 'matrix' ? [item.rows.map(({ id }) => id), item.columns.map(({ id }) => id)] : [])),
    ...items.flatMap((item) => (item.kind === 'group' ? [item.items.map(({ id }) => id)] : [])),
    ...questionsOf(items).map(({ choices }) => choices.map(({ code }) => code)),
  ]
  for (const list of lists) {
    const twice = list.find((id, place) => list.indexOf(id) !== place)
    if (twice !== undefined) throw definitionProblem(path, TWICE, { id: twice })
  }
}

function questionsOf(items: readonly FormItem[]): Question[] {
  return items.flatMap((item) => {
    if (item.kind === 'question') return [item]
    if (item.kind === 'matrix') return [...item.columns]
    return item.kind === 'group' ? [...item.items] : []
  })
}

const TWICE: Texts = {
  fi: 'Tunnus {id} on kahdesti. Tunnus nimeää kohdan pysyvästi, joten sen pitää olla ainoa.',
  sv: 'Id:t {id} förekommer två gånger. Ett id namnger sin del för gott och måste vara det enda.',
  en: 'The id {id} is there twice. An id names its thing for good and must be the only one.',
}
const NO_LIST: Texts = {
  fi: 'Kysymyksen {id} vaihtoehtoluetteloa {list} ei ole kohdassa choiceLists.',
  sv: 'Frågan {id}: listan med alternativ {list} finns inte under choiceLists.',
  en: 'The list of choices {list} of the question {id} is not under choiceLists.',
}
