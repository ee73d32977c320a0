/** Texts of the pages of reporting units. */
export const unitTexts = {
  units: {
    lead: 'Units in which observations are made. A unit with fewer than {{smallest}} possible reporters is never shown beside an observation: its name would tell who made it.',
    add: 'Add a unit',
    none: 'There are no units yet. Add one first: then you get a link and a QR code by which an observation can be made without an account.',
    caption: 'Units of the county',
    unit: 'Unit',
    possible: 'Possible reporters',
    staff: 'Staff',
    links: 'Links',
    state: 'State',
    open: 'In use',
    closed: 'Ended',
    small: '(too small to be shown)',
    newTitle: 'New unit',
    done: {
      saved: 'The unit was saved.',
      link: 'The link is ready. Print a poster or share the address.',
      closed: 'The link was closed. What was sent by it stays.',
    },
    details: 'About the unit',
    form: {
      nameFi: 'Name in Finnish',
      nameSv: 'Name in Swedish',
      task: 'Service task',
      taskAll: 'Several or none',
      municipality: 'Municipality',
      municipalityAll: 'The whole county',
      possibleReporters: 'Possible reporters',
      possibleHint:
        'How many people could make an observation from this unit. Fewer than {{smallest}}: the name of the unit is never shown beside an observation.',
      staff: 'Number of staff',
      staffHint: 'Used for observations per 1,000 staff.',
      supervisors: 'Supervisors of the unit',
      supervisorsHint: 'They do not see who of the unit has sent an observation by name.',
      validFrom: 'First day',
      validUntil: 'Last day',
      untilHint: 'Leave empty while the unit goes on.',
    },
    linksLead:
      'With the link an observation can be made without signing in. It opens an empty form and does not tell who opened it.',
    noLinks: 'The unit has no open link.',
    closedLinks: 'Closed links: {{count}}.',
    makeLink: 'Make a link: {{audience}}',
    madeOn: 'made {{day}}',
    poster: 'Poster',
    closeLink: 'Close the link',
    backToUnit: 'Back to the unit',
    printHint: 'Print the page: each language comes on a sheet of its own.',
    posterTitle: {
      workers: 'What do you see in your work?',
      clients: 'What would you change?',
    },
    posterText: {
      workers:
        'Tell us about something that you notice in work with clients. It takes under three minutes, and you can stay anonymous. You get a receipt code that shows what came of it.',
      clients:
        'Tell us what does not work in services or everyday life, or what works well. You do not need to sign in or say who you are.',
    },
    qrLabel: 'QR code that opens the address {{address}}',
  },
}
