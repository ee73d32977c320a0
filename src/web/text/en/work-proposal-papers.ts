/** Texts of what a proposal points to, and of its annex for a meeting. */
export const paperTexts = {
  papers: {
    title: 'Meeting and documents',
    meeting: 'Annex to the agenda, {{language}} (PDF)',
    fi: 'in Finnish',
    sv: 'in Swedish',
    meetingHint:
      'The annex holds the proposal, what it rests on as protected counts, its handling until now and the questions for decision. The note on costs stands there too.',
    documents: 'Documents',
    none: 'The proposal points to no documents.',
    add: 'Point to a document',
    noFiles:
      'No files are kept here. The document is in the body’s own archive: say under which number or at which address it is found.',
    name: 'Name of the document',
    address: 'Web address',
    addressHint: 'Begins with https://. It may be on the intranet too.',
    beside: 'What the document belongs to',
    besideNothing: 'The proposal',
    isPublic: 'Stands on the public page of the proposal too',
    public: 'public',
    internal: 'internal',
    remove: 'Remove',
    removeOne: 'Remove the pointer: {{name}}',
    plans: 'Link to the welfare report and the strategy',
    plansHint: 'Both stand on the public page of the proposal too.',
  },
}
