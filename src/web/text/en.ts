import { common } from './en/common.ts'
import { pages } from './en/pages.ts'
import { pagesCollectionsTexts } from './en/pages-collections.ts'
import { accountsTexts } from './en/work-accounts.ts'
import { workAnswerTexts } from './en/work-answer.ts'
import { boardTexts } from './en/work-board.ts'
import { workCollectionsTexts } from './en/work-collections.ts'
import { coverageTexts } from './en/work-coverage.ts'
import { workDeskTexts } from './en/work-desk.ts'
import { workFormTexts } from './en/work-form.ts'
import { releaseWorkTexts } from './en/work-releases.ts'
import { reviewTexts } from './en/work-review.ts'
import { workSurveyTexts } from './en/work-survey.ts'
import { ticketsTexts } from './en/work-tickets.ts'
import { upkeepTexts } from './en/work-upkeep.ts'
import { workspace } from './en/workspace.ts'
import type { Catalogue } from './fi.ts'

/** Interface texts in English. */
export const en: Catalogue = {
  ...common,
  ...pages,
  ...workspace,
  ...accountsTexts,
  ...boardTexts,
  ...reviewTexts,
  ...coverageTexts,
  ...ticketsTexts,
  ...releaseWorkTexts,
  ...upkeepTexts,
  ...workFormTexts,
  ...workAnswerTexts,
  ...workCollectionsTexts,
  ...workDeskTexts,
  ...workSurveyTexts,
  ...pagesCollectionsTexts,
}
