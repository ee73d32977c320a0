import { z } from 'zod'
import { type HandOver, listHandOvers } from '../../store/collection/hand-overs.ts'
import { defineOperation } from '../operation.ts'

export type { HandOver }

/** What has been handed over of a round, newest first. */
export const listRoundHandOvers = defineOperation({
  name: 'hand-over.list',
  title: { fi: 'Luettele luovutukset', sv: 'Visa överlämningarna', en: 'List the hand-overs' },
  access: 'read',
  input: z.strictObject({ collection: z.string().min(1).max(100), round: z.string().min(1).max(40) }),
  async perform(key, { db }): Promise<readonly HandOver[]> {
    return listHandOvers(db, key)
  },
})
