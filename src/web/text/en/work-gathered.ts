/** Texts of caseload reviews, panel notes and counted feedback. */
export const gatheredTexts = {
  gathered: {
    title: 'Title',
    noNames: 'Write no names, identity codes or anything else by which a person could be recognised.',
    polarity: 'Kind of observation',
    needs: 'Need for support',
    groups: 'Population groups',
    tasks: 'Service tasks (optional)',
    periodFrom: 'First month',
    periodUntil: 'Last month',
    unit: 'Unit',
    noUnit: 'I do not say which unit',
    profession: 'Your professional group',
    choose: 'Choose',
    quote: 'May the text be quoted in a briefing?',
    send: 'Send',
    countedLead:
      'Bring in feedback, the ombudsperson’s matters or notices that were counted by theme elsewhere. The counts stand beside observations and are never added to them.',
    countedSummary: 'Where the counts are from and what they tell',
    source: 'Knowledge source',
    pasted: 'The counts as a table',
    pastedHint:
      'The first row has the columns theme and count, such as: theme;count. Then the id of a theme and its count: 8.1;14.',
    themeKeys: 'Ids of themes',
  },
}
