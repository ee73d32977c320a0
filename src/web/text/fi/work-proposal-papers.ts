/** Texts of what a proposal points to, and of its annex for a meeting. */
export const paperTexts = {
  papers: {
    title: 'Kokous ja asiakirjat',
    meeting: 'Esityslistan liite, {{language}} (PDF)',
    fi: 'suomeksi',
    sv: 'ruotsiksi',
    meetingHint:
      'Liitteessä ovat ehdotus, mihin se perustuu suojattuina lukuina, käsittely tähän asti ja päätettävät kysymykset. Siinä on myös arvio kustannuksista.',
    documents: 'Asiakirjat',
    none: 'Asiakirjoihin ei ole viitattu.',
    add: 'Viittaa asiakirjaan',
    noFiles:
      'Tänne ei tallenneta tiedostoja. Asiakirja on toimielimen omassa arkistossa: kerro, millä numerolla tai mistä osoitteesta se löytyy.',
    name: 'Asiakirjan nimi',
    address: 'Verkko-osoite',
    addressHint: 'Alkaa https://. Voi olla myös sisäverkossa.',
    beside: 'Mihin asiakirja liittyy',
    besideNothing: 'Ehdotukseen',
    isPublic: 'Näkyy myös ehdotuksen julkisella sivulla',
    public: 'julkinen',
    internal: 'sisäinen',
    remove: 'Poista',
    removeOne: 'Poista viittaus: {{name}}',
    plans: 'Liitä hyvinvointikertomukseen ja strategiaan',
    plansHint: 'Kohdat näkyvät myös ehdotuksen julkisella sivulla.',
  },
}
