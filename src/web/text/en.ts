import { common } from './en/common.ts'
import { pages } from './en/pages.ts'
import { pagesCollectionsTexts } from './en/pages-collections.ts'
import { observeTexts } from './en/pages-observe.ts'
import { socialPageTexts } from './en/pages-social.ts'
import { accountsTexts } from './en/work-accounts.ts'
import { workAnswerTexts } from './en/work-answer.ts'
import { boardTexts } from './en/work-board.ts'
import { briefingTexts } from './en/work-briefings.ts'
import { codebookTexts } from './en/work-codebook.ts'
import { codingTexts } from './en/work-coding.ts'
import { workCollectionsTexts } from './en/work-collections.ts'
import { coverageTexts } from './en/work-coverage.ts'
import { workDeskTexts } from './en/work-desk.ts'
import { workFormTexts } from './en/work-form.ts'
import { gatheredTexts } from './en/work-gathered.ts'
import { observationTexts } from './en/work-observations.ts'
import { phenomenaTexts } from './en/work-phenomena.ts'
import { proposalTexts } from './en/work-proposals.ts'
import { releaseWorkTexts } from './en/work-releases.ts'
import { reviewTexts } from './en/work-review.ts'
import { socialHomeTexts } from './en/work-social-home.ts'
import { workSurveyTexts } from './en/work-survey.ts'
import { synthesisTexts } from './en/work-synthesis.ts'
import { themeTableTexts } from './en/work-theme-tables.ts'
import { ticketsTexts } from './en/work-tickets.ts'
import { triageTexts } from './en/work-triage.ts'
import { unitTexts } from './en/work-units.ts'
import { upkeepTexts } from './en/work-upkeep.ts'
import { workshopTexts } from './en/work-workshops.ts'
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
