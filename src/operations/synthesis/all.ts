import type { AnyOperation } from '../operation.ts'
import { compareCounties, showSynthesis } from './compare.ts'
import { showDuties } from './duties.ts'
import { removePerson, saveMember, showNetwork } from './network.ts'
import { reviewPlan, savePlan, showPlan } from './plan.ts'
import { answerRequest, askCounties, closeRequest, listRequests } from './requests.ts'
import { previewSharedContent, shareContent } from './share.ts'
import { doneYearClockEvent, removeYearClockEvent, saveYearClockEvent, showYearClock } from './year-clock.ts'

/** National synthesis, requests, plans, network. */
export const SYNTHESIS_OPERATIONS: readonly AnyOperation[] = [
  showSynthesis,
  previewSharedContent,
  shareContent,
  compareCounties,
  showDuties,
  listRequests,
  askCounties,
  closeRequest,
  answerRequest,
  showYearClock,
  saveYearClockEvent,
  doneYearClockEvent,
  removeYearClockEvent,
  showPlan,
  savePlan,
  reviewPlan,
  showNetwork,
  saveMember,
  removePerson,
]
