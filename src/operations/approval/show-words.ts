import { z } from 'zod'
import type { CountedContent } from '../../model/service-task.ts'
import type { Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'

/** Words that the pages of a release need: contents, titles of tables, and the first quarter of the programme. */
export interface ReleaseWords {
  readonly contents: readonly CountedContent[]
  readonly tables: readonly { readonly id: string; readonly title: Texts }[]
  readonly firstQuarter: string
}

export const showReleaseWords = defineOperation({
  name: 'release.words',
  title: { fi: 'Näytä julkaisun sanasto', sv: 'Visa publikationens ord', en: 'Show the words of a release' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, { definitions }): Promise<ReleaseWords> {
    return {
      contents: definitions.contents,
      tables: definitions.tables.map(({ id, title }) => ({ id, title })),
      firstQuarter: definitions.programme.firstQuarter,
    }
  },
})
