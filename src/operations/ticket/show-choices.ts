import { z } from 'zod'
import type { Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { largestUploadMegabytes } from './largest-upload.ts'

interface Choice {
  readonly code: string
  readonly names: Texts
}

/** Words for what tickets, deliveries and subsets name, and what can be chosen in their forms. */
export interface TicketChoices {
  readonly contents: readonly Choice[]
  /** Those whose tickets the actor can make; all for the institute. */
  readonly organisers: readonly Choice[]
  readonly documentTypes: readonly Choice[]
  readonly largestUploadMegabytes: number
}

export const showTicketChoices = defineOperation({
  name: 'ticket.choices',
  title: { fi: 'Näytä valinnat', sv: 'Visa valen', en: 'Show the choices' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, { definitions, reach }): Promise<TicketChoices> {
    const own = reach.organisers()
    const isOwn = (code: string) => own === 'all' || own.includes(code)
    const division = definitions.divisions.at(-1)
    return {
      contents: definitions.contents.map(({ key, names }) => ({ code: key, names })),
      organisers: (division?.counties ?? [])
        .filter(({ code }) => isOwn(code))
        .map(({ code, shortNames }) => ({ code, names: shortNames })),
      documentTypes: definitions.documentTypes.map(({ key, names }) => ({ code: key, names: { ...names, en: names.fi } })),
      largestUploadMegabytes: largestUploadMegabytes(),
    }
  },
})
