/** Texts of what a proposal points to, and of its annex for a meeting. */
export const paperTexts = {
  papers: {
    title: 'Sammanträde och handlingar',
    meeting: 'Bilaga till föredragningslistan, {{language}} (PDF)',
    fi: 'på finska',
    sv: 'på svenska',
    meetingHint:
      'Bilagan innehåller förslaget, vad det grundar sig på som skyddade tal, handläggningen hittills och frågorna för beslut. Också kostnadsbedömningen ingår.',
    documents: 'Handlingar',
    none: 'Förslaget hänvisar inte till några handlingar.',
    add: 'Hänvisa till en handling',
    noFiles:
      'Här sparas inga filer. Handlingen finns i organets eget arkiv: ange under vilket nummer eller på vilken adress den finns.',
    name: 'Handlingens namn',
    address: 'Webbadress',
    addressHint: 'Börjar med https://. Den kan också finnas på intranätet.',
    beside: 'Vad handlingen hör till',
    besideNothing: 'Förslaget',
    isPublic: 'Syns också på förslagets offentliga sida',
    public: 'offentlig',
    internal: 'intern',
    remove: 'Ta bort',
    removeOne: 'Ta bort hänvisningen: {{name}}',
    plans: 'Koppla till välfärdsberättelsen och strategin',
    plansHint: 'Punkterna syns också på förslagets offentliga sida.',
  },
}
