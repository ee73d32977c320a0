import type { AnyOperation } from '../operation.ts'
import { compareCounties, showSynthesis } from './compare.ts'
import { showDuties } from './duties.ts'
import { removePerson, saveMember, showNetwork } from './network.ts'
import { socialData } from './open-data.ts'
import { reviewPlan, savePlan, showPlan } from './plan.ts'
import { answerRequest, askCounties, closeRequest, listRequests, listRequestThemes } from './requests.ts'
import { previewSharedContent, shareContent } from './share.ts'
import { showTrend } from './trend.ts'
import { takeTrendFile } from './trend-file.ts'
import { doneYearClockEvent, removeYearClockEvent, saveYearClockEvent, showYearClock } from './year-clock.ts'

/** National synthesis, requests, plans, network. */
export const SYNTHESIS_OPERATIONS: readonly AnyOperation[] = [
  showSynthesis,
  previewSharedContent,
  shareContent,
  compareCounties,
  showTrend,
  takeTrendFile,
  showDuties,
  listRequests,
  listRequestThemes,
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
  socialData,
]
