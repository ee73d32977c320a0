import type { FormItem, Question, Questionnaire } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'
import { fieldOf } from '../submission/form-fields.ts'

/** Whether something can be asked or opened under this name: a variable, or a whole matrix or group. */
export function isFieldOf(form: Questionnaire, key: string): boolean {
  const field = key.startsWith('reason:') ? null : fieldOf(form, key)
  return field !== null || itemsOf(form).some(({ id }) => id === key)
}

export function itemsOf(form: Questionnaire): readonly FormItem[] {
  return form.sections.flatMap(({ items }) => items)
}

/** Whether a key belongs to something that holds personal details; those are never part of a sent version. */
export function isPersonalKey(form: Questionnaire, key: string): boolean {
  const [first] = key.split('.')
  const item = itemsOf(form).find(({ id }) => id === first)
  if (item?.kind === 'question') return item.isPersonal
  return item?.kind === 'group' && item.items.some(({ isPersonal }) => isPersonal)
}

/** What a variable is called, for people: `Sosiaalityöntekijät`, `Hoitohenkilöstö, arki: tunnit`. The key itself when it is unknown. */
export function labelOf(form: Questionnaire, key: string): Texts {
  const [first = key, second = '', third = ''] = key.split('.')
  const item = itemsOf(form).find(({ id }) => id === first)
  if (!item || item.kind === 'note') return { fi: key, sv: key, en: key }
  if (item.kind === 'matrix') return joined([item.label, named(item.rows, second), named(item.columns, third)])
  if (item.kind === 'group') return joined([item.oneLabel, { fi: second, sv: second, en: second }, named(item.items, third)])
  return item.label
}

function named(list: readonly { readonly id: string; readonly label: Texts }[], id: string): Texts | null {
  return list.find((one) => one.id === id)?.label ?? null
}

function joined(parts: readonly (Texts | null)[]): Texts {
  const known = parts.filter((part) => part !== null)
  const inLanguage = (language: keyof Texts) =>
    known
      .map((part) => part[language])
      .filter((word) => word !== '')
      .join(', ')
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
}

const NUMBERS: ReadonlySet<Question['type']> = new Set(['integer', 'decimal', 'percent'])

/** Keys of number questions that stand in the form, groups left out: their instances are not the same things from round to round. */
export function numberKeys(form: Questionnaire): string[] {
  return itemsOf(form).flatMap((item) => {
    if (item.kind === 'question') return NUMBERS.has(item.type) && !item.isPersonal ? [item.id] : []
    if (item.kind !== 'matrix') return []
    const columns = item.columns.filter(({ type }) => NUMBERS.has(type))
    return item.rows.flatMap((row) => columns.map((column) => `${item.id}.${row.id}.${column.id}`))
  })
}
