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
    countedLead:
      'Tuo palaute, sosiaaliasiavastaavan asiat tai ilmoitukset, jotka on laskettu muualla teemoittain. Luvut näytetään havaintojen rinnalla, mutta niitä ei lasketa havaintoihin.',
    countedSummary: 'Mistä luvut ovat ja mitä ne kertovat',
    source: 'Tietolähde',
    pasted: 'Luvut taulukkona',
    pastedHint:
      'Ensimmäinen rivi: teema;määrä. Seuraavilla riveillä teeman tunnus ja lukumäärä, esimerkiksi 8.1;14. Taulukkolaskennasta voi liittää suoraan.',
    themeKeys: 'Teemojen tunnukset',
  },
}
