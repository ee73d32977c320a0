import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import type { DataContent } from '../../model/workshop.ts'
import { importedIndicators } from '../../store/social/imported-indicators.ts'
import type { OperationContext } from '../operation.ts'

type Reading = Pick<OperationContext, 'db' | 'definitions'>
type OwnContent = Exclude<DataContent, { kind: 'other' }>

/** A data content that is here and can answer a need. */
export type ContentChoice = OwnContent & { readonly names: Texts }

/**
 * What there is: contents of the register, data collections, and series that the owners or the institute have brought in. Whether a figure has
 * been published makes no difference: the question is whether the data is gathered at all.
 */
export async function contentChoices({ db, definitions }: Reading, owners: readonly Owner[]): Promise<ContentChoice[]> {
  const imported = await importedIndicators(db, [...new Set([...owners, 'national'])])
  return [
    ...definitions.contents.map(({ key, names }): ContentChoice => ({ kind: 'register', subject: key, names })),
    ...definitions.collections.map(
      ({ collection: { id, names } }): ContentChoice => ({ kind: 'collection', subject: id, names }),
    ),
    ...imported.map(({ id, system, code, titles }): ContentChoice => {
      const from = (text: string) => `${text} (${system} ${code})`
      return { kind: 'imported', subject: id, names: { fi: from(titles.fi), sv: from(titles.sv), en: from(titles.en) } }
    }),
  ]
}

/** The name of what answers a need; of a series that is not here any more its key. */
export function contentNames(content: DataContent | null, choices: readonly ContentChoice[]): Texts | null {
  if (content === null) return null
  if (content.kind === 'other') return { fi: content.name, sv: content.name, en: content.name }
  const { kind, subject } = content
  const found = choices.find((one) => one.kind === kind && one.subject === subject)
  return found?.names ?? { fi: subject, sv: subject, en: subject }
}
