import type { trendTexts as fi } from '../fi/work-trend.ts'

/** Texts of what counties have shared, half-year by half-year. */
export const trendTexts: typeof fi = {
  lead: 'What the counties have shared, half-year beside half-year. The percentage tells how large a part of the county’s observations is about the theme. It does not tell how common the phenomenon is, so counties are not ranked.',
  views: 'What is compared',
  view: { theme: 'A theme by county', area: 'A county by theme' },
  theme: 'Theme',
  area: 'County',
  together: 'Comparable counties together',
  from: 'First half-year',
  until: 'Last half-year',
  titleTheme: '{{theme}} by county',
  titleArea: '{{area}}, themes by half-year',
  ofGroup: 'Population group: {{group}}.',
  captionTheme: 'Share of the theme in the county’s observations',
  captionArea: 'Shares of the themes in the observations',
  change: 'Change from first to last',
  counties: 'Counties counted',
  coverage: 'Coverage',
  units: '{{reporting}} / {{units}} units',
  togetherNote_one:
    'One county has shared every half-year. A theme’s number holds only those counties whose number is shown and comparable in every half-year.',
  togetherNote_other:
    '{{count}} counties have shared every half-year. A theme’s number holds only those counties whose number is shown and comparable in every half-year.',
  areaSilent: 'The county has shared nothing of these half-years.',
  silent: 'Nothing shared of these half-years: {{names}}.',
  noneOf: 'No observations: {{names}}.',
  share: 'share {{share}}, observations {{reports}} / {{all}}',
  heat: {
    title: 'Share of observations',
    below: 'under {{limit}}',
    atLeast: '{{limit}} or more',
  },
  key: {
    title: 'How to read the table',
    cell: 'Under the percentage stand the observations of the theme and all observations of the same county. An observation counts once in each of its themes, so shares cannot be added up.',
    coverage: 'Coverage: observations per 1,000 staff, and how many of all units observed.',
    signs:
      ': the number is small or would reveal a small one. – nothing was shared. × the theme was not in the codebook then. None of these is a zero.',
    break: '| and a thick line: a break. Numbers on its two sides cannot be compared.',
    rule: 'A change is told only when the numbers at both ends are shown, the theme was counted the same way and the coverage was alike: the shares of units that observed differ by at most {{points}} percentage points, and observations per 1,000 staff at one end are at most {{factor}} times those at the other. “More” and “fewer” are said when the shares differ by more than {{errors}} times their standard error.',
  },
  breaks: 'Breaks',
  breakBefore: 'break: {{causes}}',
  csv: 'Download the table (CSV)',
}
