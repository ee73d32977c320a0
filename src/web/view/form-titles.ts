/** What each form is called. */
export const FORM_TITLES = {
  worker: 'observe.title',
  group: 'observe.titleGroup',
  client: 'observe.titleClient',
  caseload: 'observe.titleCaseload',
  panel: 'observe.titlePanel',
  counted: 'observe.titleCounted',
} as const

/** What a form is for, said before it. */
export const FORM_LEADS = {
  worker: 'observe.lead',
  group: 'observe.leadGroup',
  client: 'observe.leadClient',
  caseload: 'observe.leadCaseload',
  panel: 'observe.leadPanel',
  counted: 'gathered.countedLead',
} as const
