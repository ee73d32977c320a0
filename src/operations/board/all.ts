import type { AnyOperation } from '../operation.ts'
import { deliverMail } from './deliver-mail.ts'
import { listMail } from './list-mail.ts'
import { previewReminder } from './preview-reminder.ts'
import { retryMail } from './retry-mail.ts'
import { runReminderPlan } from './run-reminder-plan.ts'
import { runSocialPlan } from './run-social-plan.ts'
import { sendReminder } from './send-reminder.ts'
import { showBoard } from './show-board.ts'
import { showCell } from './show-cell.ts'
import { showHome } from './show-home.ts'
import { showSocialHome } from './show-social-home.ts'
import { showWaiting } from './show-waiting.ts'

export const BOARD_OPERATIONS: readonly AnyOperation[] = [
  showBoard,
  showCell,
  showHome,
  showSocialHome,
  showWaiting,
  previewReminder,
  sendReminder,
  runReminderPlan,
  runSocialPlan,
  listMail,
  retryMail,
  deliverMail,
]
