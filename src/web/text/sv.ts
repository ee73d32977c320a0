import type { Catalogue } from './fi.ts'
import { common } from './sv/common.ts'
import { pages } from './sv/pages.ts'
import { pagesCollectionsTexts } from './sv/pages-collections.ts'
import { observeTexts } from './sv/pages-observe.ts'
import { socialPageTexts } from './sv/pages-social.ts'
import { accountsTexts } from './sv/work-accounts.ts'
import { workAnswerTexts } from './sv/work-answer.ts'
import { boardTexts } from './sv/work-board.ts'
import { briefingTexts } from './sv/work-briefings.ts'
import { codebookTexts } from './sv/work-codebook.ts'
import { codingTexts } from './sv/work-coding.ts'
import { workCollectionsTexts } from './sv/work-collections.ts'
import { coverageTexts } from './sv/work-coverage.ts'
import { workDeskTexts } from './sv/work-desk.ts'
import { workFormTexts } from './sv/work-form.ts'
import { gatheredTexts } from './sv/work-gathered.ts'
import { observationTexts } from './sv/work-observations.ts'
import { phenomenaTexts } from './sv/work-phenomena.ts'
import { proposalTexts } from './sv/work-proposals.ts'
import { releaseWorkTexts } from './sv/work-releases.ts'
import { reviewTexts } from './sv/work-review.ts'
import { socialHomeTexts } from './sv/work-social-home.ts'
import { workSurveyTexts } from './sv/work-survey.ts'
import { synthesisTexts } from './sv/work-synthesis.ts'
import { themeTableTexts } from './sv/work-theme-tables.ts'
import { ticketsTexts } from './sv/work-tickets.ts'
import { triageTexts } from './sv/work-triage.ts'
import { unitTexts } from './sv/work-units.ts'
import { upkeepTexts } from './sv/work-upkeep.ts'
import { workshopTexts } from './sv/work-workshops.ts'
import { workspace } from './sv/workspace.ts'

/** Interface texts in Swedish as written in Finland. */
export const sv: Catalogue = {
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
  ...unitTexts,
  ...socialHomeTexts,
  ...synthesisTexts,
  ...proposalTexts,
  ...socialPageTexts,
  ...briefingTexts,
  ...themeTableTexts,
  ...phenomenaTexts,
  ...workshopTexts,
  ...codingTexts,
  ...codebookTexts,
  ...triageTexts,
  ...observeTexts,
  ...observationTexts,
  ...gatheredTexts,
}
