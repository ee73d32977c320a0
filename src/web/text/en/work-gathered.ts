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
    caseloadLead:
      'Go through the clients that you work with now. Beside each phenomenon write how many of them it concerns, and sum up at the end. No names are kept anywhere.',
    caseload: 'How many clients you went through',
    caseloadSummary: 'Summary: what can be learned from these clients’ situations',
    counts: 'How many clients the phenomenon concerns',
    countsHint: 'Leave empty what you did not see. One client can be in several.',
    panelLead: 'Write down what was said in a client panel, a workshop or another meeting. It is knowledge of clients.',
    panelSummary: 'What was said',
    event: 'Event',
    eventHint: 'For example: Client panel, Tampere, May',
    participants: 'Participants',
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
