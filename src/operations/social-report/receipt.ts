import { z } from 'zod'
import { reportByReceipt, type StoredReport } from '../../store/social/reports.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { change, withdraw } from './change-report.ts'
import { readReceiptCode, receiptHash } from './receipt-code.ts'
import { receiptUnknown, tooManyReceiptTries } from './report-problems.ts'
import { type ReportStory, reportStory } from './report-story.ts'
import { sendingMemory } from './sending-memory.ts'
import { typedInput } from './typed-input.ts'

const codeInput = {
  /** As typed. */
  code: z.string().max(200),
  /** Network address, for the limit on wrong codes only. */
  from: z.string().max(100).nullable(),
}

/**
 * What became of the observation that a receipt code names, for ever. Nothing is noted of who looked.
 * @throws Problem `receipt-unknown`, `too-many-tries`
 */
export const showReceipt = defineOperation({
  name: 'receipt.show',
  title: { fi: 'Näytä kuitti', sv: 'Visa kvittot', en: 'Show a receipt' },
  access: 'read',
  input: z.strictObject(codeInput),
  async perform(given, context): Promise<ReportStory> {
    return reportStory(context, await reportOfCode(given, context))
  },
})

/** Takes back the observation of a code: it counts no more, and its texts are destroyed. The code goes on to work. */
export const withdrawByReceipt = defineOperation({
  name: 'receipt.withdraw',
  title: { fi: 'Peru havainto kuittikoodilla', sv: 'Återta en observation med kvittokod', en: 'Withdraw by receipt code' },
  access: 'state',
  input: z.strictObject(codeInput),
  async perform(given, context): Promise<null> {
    return withdraw(context, await reportOfCode(given, context), 'receipt.withdraw')
  },
})

/** Corrects the observation of a code until it has been taken in, as one that was returned asks for. */
export const mendByReceipt = defineOperation({
  name: 'receipt.mend',
  title: { fi: 'Korjaa havaintoa kuittikoodilla', sv: 'Rätta en observation med kvittokod', en: 'Correct by receipt code' },
  access: 'state',
  input: z.strictObject({ ...codeInput, version: z.int(), typed: typedInput }),
  async perform({ version, typed, ...given }, context): Promise<null> {
    return change(context, await reportOfCode(given, context), { version, typed, kind: 'receipt.mend' })
  },
})

async function reportOfCode(
  { code: typed, from }: { readonly code: string; readonly from: string | null },
  context: OperationContext,
): Promise<StoredReport> {
  context.reach.concernsOnlyActor()
  const { wrongCodes, digest } = sendingMemory(context.folder, context.definitions.socialReporting.policy)
  const now = Date.parse(context.now())
  const key = digest('receipt', from ?? '')
  if (wrongCodes.isReached(key, now)) throw tooManyReceiptTries()
  const code = readReceiptCode(typed)
  const stored = code === null ? null : await reportByReceipt(context.db, receiptHash(code))
  if (stored) return stored
  wrongCodes.count(key, now)
  throw receiptUnknown()
}
