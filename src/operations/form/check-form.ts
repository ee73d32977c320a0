import { z } from 'zod'
import { type FormChange, formDifference } from '../../collect/questionnaire/form-difference.ts'
import { proveForm } from '../../collect/questionnaire/prove-form.ts'
import type { ReadForm } from '../../design/read-questionnaire.ts'
import type { FormFault } from '../../model/form-fault.ts'
import { Problem } from '../../model/problem.ts'
import type { FormItem, Question, Questionnaire } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { type FormFiles, formFilesSchema, formIn } from './form-files.ts'

/** One thing that the form asks, calculates or says. */
export interface AskedLine {
  readonly section: string
  readonly id: string
  readonly type: string
  readonly label: Texts
  readonly required: boolean | string
  readonly when: string | null
}

export interface FormReport {
  /** Null when the file cannot be read as a form at all. */
  readonly form: { readonly id: string; readonly version: number; readonly digest: string } | null
  readonly faults: readonly FormFault[]
  readonly asks: readonly AskedLine[]
  /** What differs from the earlier version; null when none was given. */
  readonly difference: readonly FormChange[] | null
}

/** Reads a form and proves what can be proved of it. Stores nothing and needs no data folder. */
export const checkForm = defineOperation({
  name: 'form.check',
  title: { fi: 'Tarkista lomakkeen määrittely', sv: 'Kontrollera formulärets definition', en: 'Check the definition of a form' },
  access: 'read',
  isStandalone: true,
  input: formFilesSchema.extend({
    /** The file of the version before, among the files; null to compare with none. */
    previous: z.string().max(300).nullable(),
  }),
  async perform({ previous, ...input }, context): Promise<FormReport> {
    context.reach.concernsOnlyActor()
    const read = readOrFault(input)
    if ('fault' in read) return { form: null, faults: [read.fault], asks: [], difference: null }
    const { form, faults } = read
    const earlier = previous === null ? null : formIn({ ...input, path: previous }).form
    return {
      form: { id: form.id, version: form.version, digest: form.digest },
      faults: [...faults, ...proveForm(form)],
      asks: form.sections.flatMap((section) => section.items.flatMap((item) => linesOf(item, section.id))),
      difference: earlier === null ? null : formDifference(earlier, form),
    }
  },
})

/** A file that is no form is a fault of the file, told like all others. */
function readOrFault(input: FormFiles): ReadForm | { readonly fault: FormFault } {
  try {
    return formIn(input)
  } catch (error) {
    if (!(error instanceof Problem) || error.description.code !== 'definition-invalid') throw error
    const { code, texts, place } = error.description
    return { fault: { path: place ?? input.path, code, severity: 'blocking', texts } }
  }
}

function linesOf(item: FormItem, section: string): AskedLine[] {
  if (item.kind === 'question') return [lineOf(item, section, item.id)]
  if (item.kind === 'note') return []
  const { id, label, when } = item
  const own = { section, id, type: typeOf(item), label, required: false, when }
  if (item.kind === 'computed') return [own]
  const inner = item.kind === 'matrix' ? item.columns : item.items
  return [own, ...inner.map((question) => lineOf(question, section, `${id}.${question.id}`))]
}

function typeOf(item: Exclude<FormItem, Question>): string {
  if (item.kind === 'matrix') return `matrix, ${item.rows.length} rows`
  return item.kind === 'group' ? `group, ${item.min}–${item.max}` : item.kind
}

function lineOf(
  { type, label, required, when }: Question,
  section: Questionnaire['sections'][number]['id'],
  id: string,
): AskedLine {
  return { section, id, type, label, required, when }
}
