import { z } from 'zod'
import type { GuardWords } from '../../model/identity-mark.ts'
import { defineOperation } from '../operation.ts'
import { commonGuardNames } from './guard-names.ts'

/** The words with which a page can look for names in what somebody types: common names and places, nothing of anybody. */
export const showGuardWords = defineOperation({
  name: 'triage.guard-words',
  title: { fi: 'Näytä tunnistevahdin sanat', sv: 'Visa identitetsvaktens ord', en: 'Show the words of the identity guard' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<GuardWords> => {
    context.reach.concernsOnlyActor()
    return commonGuardNames(context)
  },
})
