import type { Language } from '../../../model/text.ts'
import { type ImportNote, type ImportPlace, importNote } from './import-note.ts'
import { DEFAULT_MESSAGE, type ImportedForm, type ImportedItem, type ItemTexts, type SomeTexts } from './imported-form.ts'
import { type NamedThing, namesOfSurvey, namesSeenFrom, ownName, TYPES, typeWords } from './imported-names.ts'
import { choicesOf, type ImportedChoices, unknownColumns } from './xlsform-lists.ts'
import { languageNamed, rowsOf, type XlsFormRow, type XlsFormSheet } from './xlsform-sheets.ts'
import { translateXPath } from './xpath-to-expression.ts'

export interface ImportedXlsForm {
  readonly form: ImportedForm
  /** What did not come over as it was, in the order of the sheets. */
  readonly notes: readonly ImportNote[]
}

/**
 * A form of ours from an XLSForm (sheets `survey`, `choices`, `settings`), for the constructs that both have; the rest is told row by
 * row. Texts come in the languages there are. The result still has to be checked: an XLSForm does not say everything we ask of a form.
 * Source of the format: the XLSForm reference (xlsform.org), read 2026.
 */
export function importXlsForm(sheets: readonly XlsFormSheet[], id: string): ImportedXlsForm {
  const sheet = (name: string) => sheets.find((one) => one.name.trim().toLowerCase() === name)
  const [settings] = rowsOf(sheet('settings'), 'fi')
  const own: Language = languageNamed(settings?.cell('default_language') ?? '') ?? 'fi'
  const survey = rowsOf(sheet('survey'), own)
  const choices = choicesOf(rowsOf(sheet('choices'), own))
  const title = rowsOf(sheet('settings'), own)[0]?.texts('form_title') ?? {}
  const builder = new FormBuilder(survey, choices, { form: id, title })
  for (const row of survey) builder.add(row)
  return { form: builder.form, notes: [...builder.notes, ...unknownColumns(sheet('survey'))] }
}

/** A group or repeat that is open while rows are read. */
interface Frame {
  readonly kind: 'section' | 'group' | 'repeat'
  readonly when: string | null
}

class FormBuilder {
  readonly form: ImportedForm
  readonly notes: ImportNote[] = []
  private readonly things: ReadonlyMap<string, NamedThing>
  private readonly choices: ImportedChoices
  private readonly frames: Frame[] = []
  /** Where questions go just now: a section's items, or those of a repeat. */
  private items: ImportedItem[] | null = null
  private repeat: { readonly id: string; readonly items: ImportedItem[] } | null = null

  constructor(
    survey: readonly XlsFormRow[],
    choices: ImportedChoices,
    { form, title }: { readonly form: string; readonly title: SomeTexts },
  ) {
    this.things = namesOfSurvey(survey)
    this.choices = choices
    this.form = { form, version: 1, texts: { title, sections: {}, items: {}, rules: {} }, sections: [], rules: [] }
  }

  add(row: XlsFormRow): void {
    const words = typeWords(row)
    const [word = ''] = words
    if (word === 'begin_group') this.beginGroup(row)
    else if (word === 'begin_repeat') this.beginRepeat(row)
    else if (word.startsWith('end_')) this.end()
    else if (word === 'note') this.addNote(row)
    else if (word !== '') this.addQuestion(row, words)
  }

  private beginGroup(row: XlsFormRow): void {
    const when = this.translated(row, 'relevant')
    if (this.frames.length > 0) {
      this.frames.push({ kind: 'group', when })
      this.note(row, 'outside-group', row.cell('name'))
      return
    }
    this.frames.push({ kind: 'section', when: null })
    this.openSection(ownName(row.cell('name')), when, row.texts('label'))
  }

  private openSection(id: string, when: string | null, title: SomeTexts): ImportedItem[] {
    const items: ImportedItem[] = []
    this.form.sections.push({ id, ...(when === null ? {} : { when }), items })
    this.form.texts.sections[id] = { title }
    this.items = items
    return items
  }

  private beginRepeat(row: XlsFormRow): void {
    const id = ownName(row.cell('name'))
    this.frames.push({ kind: 'repeat', when: null })
    if (this.repeat) {
      this.note(row, 'repeat-in-repeat', row.cell('name'))
      return
    }
    const items: ImportedItem[] = []
    const when = this.condition(row)
    this.itemsHere().push({ group: id, min: 0, max: MOST_REPEATS, ...when, items })
    this.form.texts.items[id] = { label: row.texts('label'), one: row.texts('label') }
    this.repeat = { id, items }
    this.note(row, 'repeat', row.cell('name'))
  }

  private end(): void {
    const closed = this.frames.pop()
    if (closed?.kind === 'section') this.items = null
    if (closed?.kind === 'repeat' && !this.frames.some(({ kind }) => kind === 'repeat')) this.repeat = null
  }

  /** Rows outside every group make a section of their own. */
  private itemsHere(): ImportedItem[] {
    return this.items ?? this.openSection(`section_${this.form.sections.length + 1}`, null, this.form.texts.title)
  }

  private isInsideTwoRepeats(): boolean {
    return this.frames.filter(({ kind }) => kind === 'repeat').length > 1
  }

  private addNote(row: XlsFormRow): void {
    if (this.repeat) {
      this.note(row, 'type', 'note')
      return
    }
    const id = ownName(row.cell('name') || `note_${row.number}`)
    this.itemsHere().push({ note: id, ...this.condition(row) })
    this.form.texts.items[id] = { text: row.texts('label') }
  }

  private addQuestion(row: XlsFormRow, words: readonly string[]): void {
    const thing = this.things.get(row.cell('name'))
    if (!thing || this.isInsideTwoRepeats()) {
      this.note(row, 'type', row.cell('type'))
      return
    }
    if (thing.id !== row.cell('name')) this.note(row, 'renamed', `${row.cell('name')} → ${thing.id}`)
    if (words[0] === 'calculate') this.addComputed(row, thing.id)
    else this.addAsked(row, thing, words)
  }

  private addComputed(row: XlsFormRow, id: string): void {
    const formula = this.translated(row, 'calculation')
    if (formula === null || this.repeat) {
      if (this.repeat) this.note(row, 'type', 'calculate')
      return
    }
    this.itemsHere().push({ computed: id, formula, decimals: 2, ...this.condition(row) })
    const label = row.texts('label')
    this.form.texts.items[id] = { label: Object.keys(label).length > 0 ? label : { fi: id, sv: id, en: id } }
    this.note(row, 'calculation', id)
  }

  private addAsked(row: XlsFormRow, thing: NamedThing, words: readonly string[]): void {
    const [word = '', list = ''] = words
    const isChoice = word === 'select_one' || word === 'select_multiple'
    const choices = isChoice ? this.choices.get(list) : undefined
    if (isChoice && !choices) {
      this.note(row, 'choices', list)
      return
    }
    const opens = words.includes('or_other') ? `${thing.id}_other` : null
    const items = this.repeat?.items ?? this.itemsHere()
    items.push({
      question: thing.id,
      ...typeOf(row, word, thing),
      ...this.required(row),
      ...this.condition(row),
      ...(choices ? { choices: [...choices.codes, ...(opens === null ? [] : [{ code: 'other', opens }])] } : {}),
    })
    if (opens !== null) items.push({ question: opens, type: 'text', when: otherWasChosen(thing) })
    this.addTexts(row, thing, { choices, opens })
    this.addConstraint(row, thing)
  }

  private addTexts(
    row: XlsFormRow,
    { id, repeat }: NamedThing,
    { choices, opens }: { readonly choices: ReturnType<ImportedChoices['get']>; readonly opens: string | null },
  ): void {
    const key = (name: string) => (repeat === null ? name : `${repeat}.${name}`)
    const hint = row.texts('hint')
    const texts: ItemTexts = { label: row.texts('label') }
    if (Object.keys(hint).length > 0) texts.instruction = hint
    if (choices) texts.choices = { ...choices.texts, ...(opens === null ? {} : { other: OTHER }) }
    this.form.texts.items[key(id)] = texts
    if (opens !== null) this.form.texts.items[key(opens)] = { label: WHAT_OTHER }
  }

  private addConstraint(row: XlsFormRow, { id, repeat }: NamedThing): void {
    if (row.cell('constraint') === '') return
    if (repeat !== null) {
      this.note(row, 'expression', row.cell('constraint'))
      return
    }
    const check = this.translated(row, 'constraint', row.cell('name'))
    if (check === null) return
    const rule = `${id.toLowerCase().replaceAll('_', '-')}-holds`
    this.form.rules.push({ id: rule, severity: 'hard', check, at: [id] })
    this.form.texts.rules[rule] = { ...DEFAULT_MESSAGE, ...row.texts('constraint_message') }
  }

  private required(row: XlsFormRow): { readonly required?: boolean | string } {
    const said = row.cell('required').toLowerCase()
    if (/^(yes|true|true\(\))$/.test(said)) return { required: true }
    if (said === '' || /^(no|false|false\(\))$/.test(said)) return {}
    const expression = this.translated(row, 'required')
    return expression === null ? {} : { required: expression }
  }

  /** The row's own condition together with those of the dissolved groups around it. */
  private condition(row: XlsFormRow): { readonly when?: string } {
    const around = this.frames.flatMap(({ kind, when }) => (kind === 'group' && when !== null ? [when] : []))
    const own = this.translated(row, 'relevant')
    const all = own === null ? around : [...around, own]
    const [only] = all
    if (only === undefined) return {}
    return { when: all.length === 1 ? only : all.map((one) => `(${one})`).join(' and ') }
  }

  private translated(row: XlsFormRow, column: string, self: string | null = null): string | null {
    const xpath = row.cell(column)
    if (xpath === '') return null
    const result = translateXPath(xpath, namesSeenFrom(this.things, this.repeat?.id ?? null), self)
    if ('expression' in result) return result.expression
    this.note(row, 'expression', `${column}: ${result.unknown}`)
    return null
  }

  private note(row: XlsFormRow, reason: Parameters<typeof importNote>[1], what: string): void {
    const place: ImportPlace = { sheet: 'survey', row: row.number }
    this.notes.push(importNote(place, reason, what))
  }
}

/** The type of a question here, with the decimals of numbers that have them. */
function typeOf(row: XlsFormRow, word: string, thing: NamedThing): { readonly type: string; readonly decimals?: number } {
  if (thing.type === 'single' || thing.type === 'multiple') return { type: thing.type }
  const type = TYPES[word.toLowerCase()]?.type ?? 'text'
  if (type === 'decimal') return { type, decimals: 2 }
  return { type: type === 'text' && /multiline/.test(row.cell('appearance')) ? 'paragraph' : type }
}

const MOST_REPEATS = 50
const OTHER: SomeTexts = { fi: 'Muu', sv: 'Annat', en: 'Other' }
const WHAT_OTHER: SomeTexts = { fi: 'Mikä muu?', sv: 'Vad annat?', en: 'What other?' }

function otherWasChosen({ id, type }: NamedThing): string {
  return type === 'single' ? `${id} = 'other'` : `selected(${id}, 'other')`
}
