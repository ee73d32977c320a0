/** Texts of caseload reviews, panel notes and counted feedback. */
export const gatheredTexts = {
  gathered: {
    title: 'Otsikko',
    noNames: 'Älä kirjoita nimiä, henkilötunnuksia tai muuta, mistä ihmisen tunnistaa.',
    polarity: 'Havainnon luonne',
    needs: 'Tuen tarve',
    groups: 'Väestöryhmät',
    tasks: 'Palvelutehtävät (vapaaehtoinen)',
    periodFrom: 'Ensimmäinen kuukausi',
    periodUntil: 'Viimeinen kuukausi',
    unit: 'Yksikkö',
    noUnit: 'En kerro yksikköä',
    profession: 'Ammattiryhmäsi',
    choose: 'Valitse',
    quote: 'Saako tekstiä lainata raportissa?',
    send: 'Lähetä',
    caseloadLead:
      'Käy läpi asiakkaat, joiden kanssa työskentelet nyt. Merkitse kunkin ilmiön kohdalle, kuinka montaa asiakasta se koskee, ja kirjoita lopuksi tiivistelmä. Nimiä ei kirjata mihinkään.',
    caseload: 'Kuinka monta asiakasta kävit läpi?',
    caseloadSummary: 'Tiivistelmä: mitä näistä asiakkuuksista voi oppia',
    counts: 'Kuinka montaa asiakasta ilmiö koskee?',
    countsHint: 'Jätä tyhjäksi ilmiöt, joita et nähnyt. Sama asiakas voi olla mukana useassa.',
    panelLead:
      'Kirjaa, mitä asiakasraadissa, työpajassa tai muussa tilaisuudessa sanottiin. Muistiinpano lasketaan asiakkailta saaduksi tiedoksi.',
    panelSummary: 'Mitä sanottiin',
    event: 'Tilaisuus',
    eventHint: 'Esimerkiksi: Asiakasraati, Tampere, toukokuu',
    participants: 'Osallistujien määrä',
    countedLead:
      'Tuo palaute, sosiaaliasiavastaavan asiat tai ilmoitukset, jotka on laskettu muualla teemoittain. Luvut näytetään havaintojen rinnalla, eikä niitä lasketa yhteen.',
    countedSummary: 'Mistä luvut ovat ja mitä ne kertovat',
    source: 'Tietolähde',
    pasted: 'Luvut taulukkona',
    pastedHint:
      'Ensimmäinen rivi: teema;määrä. Seuraavilla riveillä teeman tunnus ja lukumäärä, esimerkiksi 8.1;14. Taulukkolaskennasta voi liittää suoraan.',
    themeKeys: 'Teemojen tunnukset',
  },
}
