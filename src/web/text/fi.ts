import { common } from './fi/common.ts'
import { pages } from './fi/pages.ts'
import { pagesCollectionsTexts } from './fi/pages-collections.ts'
import { observeTexts } from './fi/pages-observe.ts'
import { socialPageTexts } from './fi/pages-social.ts'
import { accountsTexts } from './fi/work-accounts.ts'
import { workAnswerTexts } from './fi/work-answer.ts'
import { boardTexts } from './fi/work-board.ts'
import { briefingTexts } from './fi/work-briefings.ts'
import { codebookTexts } from './fi/work-codebook.ts'
import { codingTexts } from './fi/work-coding.ts'
import { workCollectionsTexts } from './fi/work-collections.ts'
import { coverageTexts } from './fi/work-coverage.ts'
import { workDeskTexts } from './fi/work-desk.ts'
import { workFormTexts } from './fi/work-form.ts'
import { gatheredTexts } from './fi/work-gathered.ts'
import { observationTexts } from './fi/work-observations.ts'
import { phenomenaTexts } from './fi/work-phenomena.ts'
import { proposalTexts } from './fi/work-proposals.ts'
import { releaseWorkTexts } from './fi/work-releases.ts'
import { reviewTexts } from './fi/work-review.ts'
import { socialHomeTexts } from './fi/work-social-home.ts'
import { workSurveyTexts } from './fi/work-survey.ts'
import { synthesisTexts } from './fi/work-synthesis.ts'
import { themeTableTexts } from './fi/work-theme-tables.ts'
import { ticketsTexts } from './fi/work-tickets.ts'
import { triageTexts } from './fi/work-triage.ts'
import { unitTexts } from './fi/work-units.ts'
import { upkeepTexts } from './fi/work-upkeep.ts'
import { workshopTexts } from './fi/work-workshops.ts'
import { workspace } from './fi/workspace.ts'

/** Interface texts in Finnish: the catalogue that decides which texts there are. */
export const fi = {
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

export type Catalogue = typeof fi
