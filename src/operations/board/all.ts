import type { Operation } from '../operation.ts'
import { deliverMail } from './deliver-mail.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const BOARD_OPERATIONS: readonly Operation<any, unknown>[] = [deliverMail]
